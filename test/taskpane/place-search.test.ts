import assert from "node:assert/strict";
import { loadedPolicy } from "../../src/policy/loaded-policy";
import { pinyinInitials } from "../../src/taskpane/pinyin-initials";
import { PlaceSearch } from "../../src/taskpane/place-search";

const search = new PlaceSearch(loadedPolicy.units);

function names(query: string): readonly string[] {
  return search.find(query).map(({ unit, place }) => (place ?? unit).name);
}

describe("searching a place while typing", () => {
  const first: readonly (readonly [query: string, name: string])[] = [
    ["jz", "焦作市"],
    ["JZ", "焦作市"],
    ["焦", "焦作市"],
    ["焦作", "焦作市"],
    ["jiaozuo", "焦作市"],
    ["jiaoz", "焦作市"],
    ["Jiaozuo", "焦作市"],
    ["410800", "焦作市"],
    ["zz", "郑州市"],
    ["pds", "平顶山市"],
    ["jy", "济源示范区"],
    ["济源市", "济源示范区"],
    ["xax", "新安县"],
    ["hkg", "郑州航空港经济综合实验区"],
    ["wuzhi", "武陟县"],
    ["长垣县", "长垣市"],
  ];
  for (const [query, name] of first) {
    it(`puts ${name} first for ${query}`, () => {
      assert.equal(names(query)[0], name);
    });
  }

  it("finds every unit and every place inside one by its name and by its pinyin", () => {
    for (const unit of loadedPolicy.units) {
      for (const place of [unit, ...unit.places]) {
        assert.ok(names(place.name).includes(place.name), place.name);
        assert.ok(names(place.pinyin).includes(place.name), place.pinyin);
      }
    }
  });

  it("finds every place that is romanised syllable by syllable by its initials", () => {
    for (const unit of loadedPolicy.units) {
      for (const { name, pinyin } of [unit, ...unit.places]) {
        const [initials] = pinyinInitials(pinyin, name.length);
        if (initials === undefined) continue;
        const found = search.find(initials);
        assert.ok(found.length > 0, `${name} ${initials}`);
      }
    }
  });

  it("lists the 28 units where nothing is typed", () => {
    assert.equal(search.find(" ").length, 28);
  });

  it("finds nothing outside Henan", () => {
    assert.deepEqual(names("石家庄"), []);
  });
});

describe("the initials of a romanised word", () => {
  it("are given for every way to part it", () => {
    assert.deepEqual([...pinyinInitials("xinanxian", 3)].sort(), ["xax", "xnx"]);
  });

  it("are none where it cannot be parted into so many syllables", () => {
    assert.deepEqual([...pinyinInitials("jiaozuo", 7)], []);
  });
});
