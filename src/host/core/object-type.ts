import type { Arguments } from "./arguments";
import { UnknownMemberError } from "./excel-error";
import type { HostObject, MemberKind } from "./host-object";

/** A property with a value of its own. */
export interface Scalar<Target> {
  readonly read: (target: Target) => unknown;
  readonly write?: (target: Target, value: unknown) => void;
  readonly calculated?: boolean;
}

export type MethodBody<Target> = (target: Target, args: Arguments) => unknown;

export interface Method<Target> {
  readonly call: MethodBody<Target>;
  readonly calculated?: boolean;
}

/** What a class of the Excel API can do here. What is not listed is not implemented. */
export interface ObjectShape<Target> {
  readonly scalars?: Readonly<Record<string, Scalar<Target>>>;
  readonly navigations?: Readonly<Record<string, (target: Target) => HostObject>>;
  readonly methods?: Readonly<Record<string, MethodBody<Target> | Method<Target>>>;
  /** Makes the class a collection. */
  readonly items?: (target: Target) => readonly HostObject[];
  readonly item?: (target: Target, key: unknown) => HostObject;
  readonly identity?: (target: Target) => Readonly<Record<string, unknown>>;
}

/** A property; read-only when no `write` is given. */
export function property<Target>(
  read: (target: Target) => unknown,
  write?: (target: Target, value: unknown) => void,
): Scalar<Target> {
  return write === undefined ? { read } : { read, write };
}

/** A property whose value the formula engine gives, so that a read waits for the calculation. */
export function calculatedProperty<Target>(
  read: (target: Target) => unknown,
  write?: (target: Target, value: unknown) => void,
): Scalar<Target> {
  return { ...property(read, write), calculated: true };
}

/** A method whose answer depends on calculated values. */
export function calculatedMethod<Target>(call: MethodBody<Target>): Method<Target> {
  return { call, calculated: true };
}

/** Makes the objects of one class of the Excel API. */
export type ObjectMaker<Target> = (target: Target) => HostObject;

/**
 * Describes a class of the Excel API; the result makes its objects. Classes lead to each other in circles:
 * refer to another file's class inside a function only.
 */
export function defineType<Target>(name: string, shape: ObjectShape<Target>): ObjectMaker<Target> {
  return (target) => new DescribedObject(name, shape, target);
}

/** The answer of every …OrNullObject method that finds nothing. */
export const NULL_OBJECT: HostObject = {
  typeName: "NullObject",
  target: null,
  isNull: true,
  scalarNames: [],
  identity: () => ({}),
  kindOf: () => null,
  isCalculated: () => false,
  read: () => null,
  write: () => undefined,
  navigate: () => NULL_OBJECT,
  call: () => NULL_OBJECT,
  items: () => null,
  item: () => NULL_OBJECT,
};

class DescribedObject<Target> implements HostObject {
  readonly isNull = false;

  constructor(
    readonly typeName: string,
    private readonly shape: ObjectShape<Target>,
    readonly target: Target,
  ) {}

  get scalarNames(): readonly string[] {
    return Object.keys(this.shape.scalars ?? {});
  }

  identity(): Readonly<Record<string, unknown>> {
    return this.shape.identity?.(this.target) ?? {};
  }

  kindOf(member: string): MemberKind | null {
    if (this.scalar(member) !== null) {
      return "scalar";
    }
    if (own(this.shape.navigations, member) !== null) {
      return "navigation";
    }
    return this.method(member) === null ? null : "method";
  }

  isCalculated(member: string): boolean {
    return (this.scalar(member) ?? this.method(member))?.calculated ?? false;
  }

  read(member: string): unknown {
    return this.known(this.scalar(member), member).read(this.target);
  }

  write(member: string, value: unknown): void {
    const { write } = this.known(this.scalar(member), member);
    if (write === undefined) {
      // office.js itself refuses what is read-only in Excel, so this one could be set there.
      throw new UnknownMemberError(`${this.typeName}.${member} (set)`);
    }
    write(this.target, value);
  }

  navigate(member: string): HostObject {
    return this.known(own(this.shape.navigations, member), member)(this.target);
  }

  call(member: string, args: Arguments): unknown {
    return this.known(this.method(member), member).call(this.target, args);
  }

  items(): readonly HostObject[] | null {
    return this.shape.items?.(this.target) ?? null;
  }

  item(key: unknown): HostObject {
    return this.known(this.shape.item ?? null, "[key]")(this.target, key);
  }

  private scalar(member: string): Scalar<Target> | null {
    return own(this.shape.scalars, member);
  }

  private method(member: string): Method<Target> | null {
    const method = own(this.shape.methods, member);
    return typeof method === "function" ? { call: method } : method;
  }

  private known<Member>(found: Member | null, member: string): Member {
    if (found === null) {
      throw new UnknownMemberError(`${this.typeName}.${member}`);
    }
    return found;
  }
}

function own<Member>(members: Readonly<Record<string, Member>> | undefined, name: string): Member | null {
  return members !== undefined && Object.hasOwn(members, name) ? (members[name] ?? null) : null;
}
