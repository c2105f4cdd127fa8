const SYLLABLE =
  /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|er|ia|ie|iu|in|ua|uo|ui|un|ue|ve|a|o|e|i|u|v)$/;
const LONGEST_SYLLABLE = 6;

/** True for a syllable as it may stand inside a word: a bare vowel other than a, o, e begins none. */
function isSyllable(text: string): boolean {
  return SYLLABLE.test(text) && !/^[iuv]/.test(text);
}

/**
 * The first letters of the syllables of a romanised word, for every way to part it into the given number of syllables:
 * `xinanxian` in three is both `xax` and `xnx`.
 */
export function pinyinInitials(pinyin: string, syllables: number): ReadonlySet<string> {
  if (syllables === 0) return new Set(pinyin === "" ? [""] : []);
  const found = new Set<string>();
  for (let length = 1; length <= Math.min(LONGEST_SYLLABLE, pinyin.length); length += 1) {
    if (!isSyllable(pinyin.slice(0, length))) continue;
    for (const rest of pinyinInitials(pinyin.slice(length), syllables - 1)) {
      found.add(pinyin.charAt(0) + rest);
    }
  }
  return found;
}
