import { parseIsoDate } from "../engine/calendar";
import { checkTable } from "./check-table";
import { checkCitation, checkForce, checkScope, checkValidity, checkValue } from "./check-value";
import type { NoticeCheck, Path } from "./notice-check";
import type { NoticeFile, NoticeParameter } from "./notice-schema";
import { regionsOf, type NoticeVocabulary } from "./notice-vocabulary";
import type { PolicyFault } from "./policy-fault";
import { normalizeText } from "./quotation";
import type { YamlFile } from "./yaml-file";

function checkHead({ content: { notice }, vocabulary, archived, complain }: NoticeCheck): void {
  if (archived === null) {
    complain(["notice", "text"], `there is no archived text "${notice.text}"`, "Put it into assets/notices.");
  }
  if (notice.issued !== null && parseIsoDate(notice.issued) === null) {
    complain(["notice", "issued"], `there is no day ${notice.issued}`, "Correct the date, or write null.");
  }
  const regions = regionsOf(notice.level, vocabulary);
  if (!regions.includes(notice.region)) {
    complain(
      ["notice", "region"],
      `a notice of the ${notice.level} cannot be for "${notice.region}"`,
      `Take one of: ${regions.join(", ")}.`,
    );
  }
  notice.forwards.forEach((forwarded, index) => {
    if (!vocabulary.noticeIds.has(forwarded)) {
      complain(
        ["notice", "forwards", index],
        `no notice has the id "${forwarded}"`,
        "Enter that notice, or correct the id.",
      );
    }
  });
  for (const key of ["number", "title"] as const) {
    if (archived !== null && !archived.includes(normalizeText(notice[key]))) {
      complain(
        ["notice", key],
        `the archived text has no "${notice[key]}"`,
        "Copy it from the archived text.",
      );
    }
  }
}

function checkParameter(parameter: NoticeParameter, path: Path, check: NoticeCheck): void {
  const { values = [], table, dateRule } = parameter;
  const { vocabulary, archived, complain } = check;
  if (values.length === 0 && !table) complain(path, "it has neither values nor a table", "Give one of them.");
  values.forEach((value, index) => checkValue(value, parameter, [...path, "values", index], check));
  if (table) {
    const where: Path = [...path, "table"];
    checkValidity(table, where, complain);
    checkCitation(table.cite, [...where, "cite"], check);
    checkForce(table.force, table.cite, where, complain);
    checkTable(table, parameter.by[0] ?? null, where, archived ?? "", vocabulary, complain);
  }
  if (dateRule) checkCitation(dateRule.cite, [...path, "dateRule", "cite"], check);
}

function checkDelegated(check: NoticeCheck): void {
  const { content, vocabulary, complain } = check;
  (content.delegated ?? []).forEach(({ cite, at, by, valid }, index) => {
    const path: Path = ["delegated", index];
    checkCitation(cite, [...path, "cite"], check);
    if (at) checkScope(at, by[0] ?? null, path, vocabulary, complain);
    // What is left to others may stay so without a word about its end.
    if (valid) checkValidity({ valid, openEnded: valid.to === null ? "" : undefined }, path, complain);
  });
}

/** What stands in a notice file beside figures: sentences, duties, and what was left out. */
function checkRemarks(check: NoticeCheck): void {
  const { content, vocabulary, complain } = check;
  (content.principles ?? []).forEach(({ about, cite }, index) => {
    checkCitation(cite, ["principles", index, "cite"], check);
    if (!(about in vocabulary.labels.items)) {
      complain(["principles", index, "about"], `there is no item "${about}"`, "Take the id of an item.");
    }
  });
  (content.duties ?? []).forEach(({ cite }, index) => checkCitation(cite, ["duties", index, "cite"], check));
  (content.notEncoded ?? []).forEach(({ cite }, index) => {
    if (cite) checkCitation(cite, ["notEncoded", index, "cite"], check);
  });
}

/** Every check that one notice file can fail on its own: names, dates, quotes, figures, force, tables. */
export function checkNotice(
  { name, content, lineOf }: YamlFile<NoticeFile>,
  vocabulary: NoticeVocabulary,
  archive: Readonly<Record<string, string>>,
  report: (fault: PolicyFault) => void,
): void {
  const source = archive[content.notice.text];
  const check: NoticeCheck = {
    content,
    vocabulary,
    archived: source === undefined ? null : normalizeText(source),
    complain: (path, fault, mend) =>
      report({ file: name, path: path.join("."), line: lineOf(path), fault, mend }),
  };
  checkHead(check);
  content.parameters.forEach((parameter, index) => checkParameter(parameter, ["parameters", index], check));
  checkDelegated(check);
  checkRemarks(check);
}
