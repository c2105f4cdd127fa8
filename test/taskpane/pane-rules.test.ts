import assert from "node:assert/strict";
import { LANGUAGES } from "../../src/policy/compiled-policy";
import { FUNCTIONS } from "../../src/rules/function-registry";
import { Refusal } from "../../src/rules/inputs/input";
import { answerText, grouped } from "../../src/taskpane/answer-text";
import { fieldKind } from "../../src/taskpane/calculate/field-kind";
import { rawValue, spillSize, typedValue } from "../../src/taskpane/calculate/form-value";
import { darkness, languageOf } from "../../src/taskpane/office-page";
import { placeFigures } from "../../src/taskpane/place-figures";
import { PolicyDesk } from "../../src/taskpane/policy-desk";
import { SettingsStore } from "../../src/taskpane/settings";
import { suggestionsOf } from "../../src/taskpane/name-suggestions";

const desk = new PolicyDesk("zh-CN");

function place(name: string) {
  const match = desk.policy.places.find(name);
  assert.ok(match.kind === "found", name);
  return match.value;
}

describe("the figures of a place", () => {
  it("are those of the functions, each with its clause", () => {
    const figures = placeFigures(desk, place("焦作市"), 2021, "2900000");
    assert.equal(figures.standard.answer.value, 70);
    assert.equal(figures.tier, "第三档");
    assert.equal(figures.subsidy.answer.value, 580);
    assert.deepEqual(
      figures.shares.map(({ answer }) => answer.value),
      [464, 116, 348, 232],
    );
    assert.equal(figures.contribution.answer.value, 320);
    assert.equal(figures.premium?.answer.value, 203_000_000);
    const { cited } = figures.standard.answer;
    assert.equal(cited[0]?.citation.notice, "henan-2021-2");
    assert.equal(cited[0]?.figure?.force, "exact");
  });

  it("of a county are its city's, under a name that means it alone", () => {
    const figures = placeFigures(desk, place("修武县"), 2020, "");
    assert.deepEqual(figures.standard.answer.raws, ["修武县", 2020]);
    assert.equal(figures.standard.answer.value, 78);
    assert.equal(figures.premium, null);
  });

  it("of a year that is not loaded say so, and offer the years that are", () => {
    const { answer } = placeFigures(desk, place("焦作市"), 2022, "").standard;
    assert.equal(answer.value, null);
    assert.equal(answerText(answer, desk.wording, true), "#N/A");
    assert.match(answer.message ?? "", /没有已载文件规定/);
    assert.ok(answer.problem && suggestionsOf(answer.problem).includes("2021"));
  });

  it("can be asked in every place and both languages", () => {
    for (const language of LANGUAGES) {
      const speaking = new PolicyDesk(language);
      for (const unit of speaking.policy.units) {
        for (const inner of [null, ...unit.places]) {
          const { answer } = placeFigures(speaking, { unit, place: inner }, 2021, "").standard;
          assert.equal(answer.message, null, `${language} ${unit.name} ${inner?.name ?? ""}`);
        }
      }
    }
  });
});

describe("the forms of the functions", () => {
  it("offer only names that the function takes, in both languages", () => {
    for (const language of LANGUAGES) {
      const speaking = new PolicyDesk(language);
      for (const { id, inputs } of FUNCTIONS.values()) {
        for (const input of inputs) {
          const kind = fieldKind(speaking, input.name);
          const offered = kind.kind === "options" ? kind.options : [];
          for (const option of offered) {
            const read = input.read(option, speaking.policy);
            assert.ok(!(read instanceof Refusal), `${id} ${input.name} ${option}`);
          }
        }
      }
    }
  });

  it("ask for the subject of an item as the item needs it", () => {
    assert.equal(fieldKind(desk, "where", "大病保险筹资标准").kind, "place");
    assert.equal(fieldKind(desk, "where", "财政补助标准").kind, "text");
    const kind = fieldKind(desk, "where", "大病保险支付比例");
    assert.ok(kind.kind === "options" && kind.options.includes("建档立卡贫困人口"));
  });

  it("take a typed number as a number and everything else as it stands", () => {
    assert.deepEqual(["2021", " 12.5 ", "-3", "1,200", "410800x", ""].map(typedValue), [
      2021,
      12.5,
      -3,
      "1,200",
      "410800x",
      "",
    ]);
  });

  it("compute with the first of several cells and fill as many cells as they map over", () => {
    const cells = (values: readonly (readonly unknown[])[]) =>
      ({ kind: "cells", cells: { sheetId: "1", address: "A1", shown: "A1", values } }) as const;
    const cities = cells([["焦作市"], ["郑州市"]]);
    const years = cells([[2020, 2021, 2022]]);
    assert.equal(rawValue(cities), "焦作市");
    assert.deepEqual(spillSize([cities, years, { kind: "typed", text: "" }]), { rows: 2, columns: 3 });
  });
});

describe("small readings", () => {
  it("set thousands apart and leave the rest of a number alone", () => {
    assert.deepEqual(["0", "1234", "203000000", "1234.5678", "-1234567.8"].map(grouped), [
      "0",
      "1,234",
      "203,000,000",
      "1,234.5678",
      "-1,234,567.8",
    ]);
  });

  it("speak Chinese to any Chinese Office and English to every other", () => {
    assert.deepEqual(["zh-CN", "zh-cn", "zh-TW", "en-US", "de-DE"].map(languageOf), [
      "zh-CN",
      "zh-CN",
      "zh-CN",
      "en-US",
      "en-US",
    ]);
  });

  it("tell dark from bright", () => {
    assert.deepEqual(["#262626", "#FFFFFF", "000000", undefined, "green"].map(darkness), [
      true,
      false,
      true,
      null,
      null,
    ]);
  });
});

describe("the settings", () => {
  function storage(stored: string | null) {
    const texts = new Map(stored === null ? [] : [["part:pane-settings", stored]]);
    return {
      getItem: (key: string) => texts.get(key) ?? null,
      setItem: (key: string, value: string) => void texts.set(key, value),
    };
  }

  it("come back as they were written, under the partition's key", () => {
    const kept = storage(null);
    new SettingsStore("part:", kept).write({ language: "en-US", hasSeenTour: true });
    assert.deepEqual(new SettingsStore("part:", kept).read(), { language: "en-US", hasSeenTour: true });
    assert.deepEqual(new SettingsStore("other:", kept).read(), { language: null, hasSeenTour: false });
  });

  it("last as long as the pane where the storage is full", () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    };
    new SettingsStore("", full).write({ language: "en-US", hasSeenTour: true });
  });

  it("count as not set where what is stored is none", () => {
    for (const stored of ["{", "null", "7", '{"language":"fr","hasSeenTour":"yes"}']) {
      const read = new SettingsStore("part:", storage(stored)).read();
      assert.deepEqual(read, { language: null, hasSeenTour: false }, stored);
    }
    assert.deepEqual(new SettingsStore("", null).read(), { language: null, hasSeenTour: false });
  });
});
