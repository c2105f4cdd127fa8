import { webcrypto } from "node:crypto";

export interface PageOptions {
  readonly locale: string;
  /** Runs a file of office.js's own folder, named by its path there. */
  readonly loadScript: (fileName: string) => void;
}

const ORIGIN = "http://localhost";
const OFFICE_FOLDER = `${ORIGIN}/officejs/`;

/** An element that takes everything and does nothing. */
interface StubElement {
  src?: string;
  onload?: ((event: object) => void) | null;
}

/** Gives Node the little of a browser's page that office.js needs to start: a document that loads scripts, storage, a location. */
export function installPageGlobals({ locale, loadScript }: PageOptions): void {
  for (const name of ["window", "self", "top", "parent"]) {
    define(name, globalThis);
  }
  define("document", documentStub(loadScript));
  define("location", {
    href: `${ORIGIN}/taskpane.html`,
    search: "",
    hash: "",
    protocol: "http:",
    origin: ORIGIN,
    hostname: "localhost",
    host: "localhost",
    pathname: "/taskpane.html",
  });
  define("navigator", { userAgent: "Node", language: locale, userLanguage: locale });
  define("history", {});
  define("name", "");
  define("sessionStorage", new StoredTexts());
  define("localStorage", new StoredTexts());
  define("crypto", webcrypto);
  define("addEventListener", () => undefined);
  define("removeEventListener", () => undefined);
  define("dispatchEvent", () => true);
  define("postMessage", () => undefined);
}

function documentStub(loadScript: (fileName: string) => void): object {
  const load = (element: StubElement) => {
    if (element.src?.startsWith(OFFICE_FOLDER) === true) {
      const fileName = element.src.slice(OFFICE_FOLDER.length).split("?")[0] ?? "";
      setTimeout(() => {
        loadScript(fileName);
        element.onload?.({});
      }, 0);
    }
    return element;
  };
  const head = { ...elementStub(), appendChild: load };
  const officeScript = { ...elementStub(), src: `${OFFICE_FOLDER}office.debug.js` };
  return {
    readyState: "complete",
    documentElement: elementStub(),
    domain: "localhost",
    URL: `${ORIGIN}/taskpane.html`,
    cookie: "",
    head,
    body: head,
    getElementsByTagName: (tag: string) => [tag === "script" ? officeScript : head],
    getElementById: () => null,
    querySelectorAll: () => [],
    createElement: elementStub,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  };
}

function elementStub(): StubElement & Readonly<Record<string, unknown>> {
  return {
    style: {},
    setAttribute: () => undefined,
    getAttribute: () => null,
    appendChild: () => undefined,
    removeChild: () => undefined,
    addEventListener: () => undefined,
  };
}

class StoredTexts {
  private readonly texts = new Map<string, string>();

  get length(): number {
    return this.texts.size;
  }

  getItem(key: string): string | null {
    return this.texts.get(key) ?? null;
  }

  setItem(key: string, value: string): void {
    this.texts.set(key, value);
  }

  removeItem(key: string): void {
    this.texts.delete(key);
  }

  clear(): void {
    this.texts.clear();
  }

  key(index: number): string | null {
    return [...this.texts.keys()][index] ?? null;
  }
}

function define(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
