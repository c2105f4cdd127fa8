/** The path from one part to another, as a relationship writes it. */
export function relativePartPath(fromPart: string, toPart: string): string {
  const from = fromPart.split("/").slice(0, -1);
  const to = toPart.split("/");
  while (from.length > 0 && from[0] === to[0]) {
    from.shift();
    to.shift();
  }
  return [...from.map(() => ".."), ...to].join("/");
}

/** The path of the part that a relationship of `fromPart` leads to. */
export function resolvePartPath(fromPart: string, target: string): string {
  if (target.startsWith("/")) {
    return target.slice(1);
  }
  const steps = fromPart.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") {
      steps.pop();
    } else if (step !== ".") {
      steps.push(step);
    }
  }
  return steps.join("/");
}

/** Where the relationships of a part, or of the package itself (""), stand. */
export function relationshipsPath(part: string): string {
  const cut = part.lastIndexOf("/") + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}
