import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadedPolicy } from "../../src/policy/loaded-policy";
import { noticeRecords } from "../../src/policy/notice-records";
import { normalizeText } from "../../src/policy/quotation";
import { citedPassages } from "../../src/taskpane/sources/cited-passages";
import { NoticeText, parseNotice } from "../../src/taskpane/sources/notice-text";
import { NoticeSearch } from "../../src/taskpane/sources/search-notices";

const FOLDER = join(__dirname, "../../assets/notices");
const texts = new Map(
  noticeRecords.map(({ id, text }) => [id, new NoticeText(readFileSync(join(FOLDER, text), "utf8"))]),
);

function textOf(notice: string): NoticeText {
  const text = texts.get(notice);
  assert.ok(text, notice);
  return text;
}

describe("an archived notice to read", () => {
  it("is parted into headings and paragraphs without the marks of its form", () => {
    const blocks = parseNotice("## **一、标题**\n\n第一段\n接上行  \n又一行 end\nof line\n\n---\n\n- 附件");
    assert.deepEqual(blocks, [
      { level: 2, text: "一、标题", strong: [{ from: 0, to: 4 }] },
      { level: 0, text: "第一段接上行又一行 end of line", strong: [] },
      { level: 0, text: "附件", strong: [] },
    ]);
  });

  it("keeps every character that is not a mark", () => {
    for (const { id, text } of noticeRecords) {
      const archived = readFileSync(join(FOLDER, text), "utf8");
      const marksLeftOut = archived.replace(/^#+ |^- |^---$|\*\*/gm, "");
      const shown = textOf(id)
        .blocks.map((block) => block.text)
        .join("");
      assert.equal(normalizeText(shown), normalizeText(marksLeftOut), id);
    }
  });

  it("is marked at the words of every figure, and at the unit's name under the annex's heading", () => {
    for (const { citation, at } of loadedPolicy.figures) {
      const unit = loadedPolicy.units.find(({ id }) => id === at["funding-unit"]);
      const also = unit === undefined ? [] : [unit.name];
      const { passages, first } = citedPassages(textOf(citation.notice), citation, also);
      const expected = citation.quotes.length + (citation.heading === undefined ? 0 : 1 + also.length);
      assert.equal(passages.length, expected, `${citation.notice} ${citation.quotes.join()}`);
      assert.ok(passages[first]);
    }
  });

  it("is marked across the border of two paragraphs", () => {
    const text = new NoticeText("提出以下\n\n要求，请执行");
    assert.deepEqual(text.find("以下要求"), [
      {
        parts: [
          { block: 0, from: 2, to: 4 },
          { block: 1, from: 0, to: 2 },
        ],
      },
    ]);
  });
});

describe("searching the notices", () => {
  const search = new NoticeSearch(texts, loadedPolicy);

  it("finds words whatever their width and white space", () => {
    for (const words of ["每人每年580元", "每人每年５８０元", "每人 每年 580 元"]) {
      const result = search.search(words);
      assert.ok(result.kind === "hits" && result.hits.length === 1, words);
    }
  });

  it("shows a hit with the text around it", () => {
    const result = search.search("焦作市");
    assert.ok(result.kind === "hits" && result.hits[0]);
    const { before, words, after } = search.excerpt(result.hits[0], 6);
    assert.equal(words, "焦作市");
    assert.ok(before.length <= 7 && after.length <= 7);
  });

  it("offers words that come near and do occur, where there is no hit", () => {
    const result = search.search("建档立卡贫困户口");
    assert.equal(result.kind, "none");
    assert.ok(result.kind === "none" && result.nearest.length > 0);
    for (const word of result.kind === "none" ? result.nearest : []) {
      assert.equal(search.search(word).kind, "hits", word);
    }
  });
});
