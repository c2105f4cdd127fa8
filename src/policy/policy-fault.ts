/** A fault in a policy file: where it is, what is wrong, and how to mend it. */
export interface PolicyFault {
  readonly file: string;
  /** Path inside the file, such as `parameters.3.values.0.cite.quote`. */
  readonly path: string;
  readonly line: number | null;
  readonly fault: string;
  readonly mend: string;
}

/** One line a fault, ready to print. */
export function formatFault({ file, path, line, fault, mend }: PolicyFault): string {
  const position = line === null ? file : `${file}:${line}`;
  return `${position}  ${path || "(whole file)"}: ${fault}. ${mend}`;
}
