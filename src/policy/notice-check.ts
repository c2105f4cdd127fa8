import type { NoticeFile } from "./notice-schema";
import type { NoticeVocabulary } from "./notice-vocabulary";

/** Where in a notice file something stands. */
export type Path = readonly (string | number)[];

/** Takes a fault: where it is, what is wrong, how to mend it. */
export type Complain = (path: Path, fault: string, mend: string) => void;

/** What the sections of one notice file are checked with. */
export interface NoticeCheck {
  readonly content: NoticeFile;
  readonly vocabulary: NoticeVocabulary;
  /** The archived text, normalised; null when there is none to compare with. */
  readonly archived: string | null;
  readonly complain: Complain;
}
