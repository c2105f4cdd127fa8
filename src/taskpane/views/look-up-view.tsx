import { Button, Select } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { FigureCard } from "../components/figure-card";
import { PlaceField } from "../components/place-field";
import { TextField } from "../components/text-field";
import { YearChart, type YearSeries } from "../components/year-chart";
import { ITEMS } from "../../rules/item-ids";
import type { FunctionId } from "../../rules/function-definition";
import type { RawValue } from "../../rules/inputs/input";
import { explanationFormula, formulaText, valueArgument } from "../formula-text";
import { suggestionsOf } from "../name-suggestions";
import { usePane } from "../pane-context";
import { argumentOf, placeFigures, yearValue, type PlaceFigures } from "../place-figures";
import type { FoundPlace } from "../place-search";
import type { PolicyDesk } from "../policy-desk";
import { useInsert } from "../use-insert";

/** The figures of one place in one year, each with its clause. */
export function LookUpView() {
  const { t } = useTranslation();
  const { state, dispatch, desk } = usePane();
  const { query, place, year, headcount } = state.lookUp;
  useSelectedPlace();
  const figures = useMemo(
    () => (place === null ? null : placeFigures(desk, place, yearValue(year), headcount.trim())),
    [desk, place, year, headcount],
  );
  return (
    <div className="view">
      <h1 className="view-title">{t("lookUp.title")}</h1>
      <PlaceField
        label={desk.label("city")}
        query={query}
        isChosen={place !== null}
        problem={useNameProblem(query, place)}
        onType={(typed) => dispatch({ type: "look-up", change: typedPlace(typed, desk) })}
        onChoose={(found) =>
          dispatch({ type: "look-up", change: { query: argumentOf(found, desk), place: found } })
        }
      />
      <div className="field-row">
        <YearField />
        <HeadcountField figures={figures} />
      </div>
      {figures === null || place === null ? (
        <p className="hint">{t("lookUp.empty")}</p>
      ) : (
        <PlaceResult place={place} figures={figures} />
      )}
    </div>
  );
}

/** A full name is taken as soon as it stands there; anything else goes on being searched. */
function typedPlace(typed: string, desk: PolicyDesk) {
  const isWhole = desk.policy.units.some(({ name }) => name === typed.trim());
  const match = isWhole ? desk.policy.places.find(typed) : null;
  return { query: typed, place: match?.kind === "found" ? match.value : null };
}

/** A cell with the name of a place, when it is selected in the sheet, is looked up. */
function useSelectedPlace(): void {
  const { state, dispatch, desk } = usePane();
  const { selection } = state;
  const seen = useRef(selection);
  useEffect(() => {
    if (selection === seen.current) return;
    seen.current = selection;
    if (selection === null || typeof selection.value !== "string" || selection.value === "") return;
    const match = desk.policy.places.find(selection.value);
    if (match.kind !== "found") return;
    dispatch({
      type: "look-up",
      change: { query: argumentOf(match.value, desk), place: match.value },
    });
  }, [selection, dispatch, desk]);
}

function useNameProblem(query: string, place: FoundPlace | null) {
  const { places, desk } = usePane();
  if (place !== null || query.trim() === "" || places.find(query).length > 0) return null;
  const [year] = desk.yearsOf(ITEMS.fundingStandard);
  const { problem, message } = desk.ask("DBFUND", [query, year ?? ""]);
  return problem === null || message === null ? null : { message, suggestions: suggestionsOf(problem) };
}

function YearField() {
  const { state, dispatch, desk } = usePane();
  const { year } = state.lookUp;
  const { problem, message } = desk.ask("CONTRIBUTION", [yearValue(year)]);
  const loaded = desk.yearsOf(ITEMS.fundingStandard).map(String);
  return (
    <TextField
      label={desk.label("year")}
      value={year}
      inputMode="numeric"
      message={problem === null ? null : message}
      suggestions={loaded}
      onChange={(value) => dispatch({ type: "look-up", change: { year: value } })}
    />
  );
}

function HeadcountField({ figures }: { readonly figures: PlaceFigures | null }) {
  const { t } = useTranslation();
  const { state, dispatch, desk } = usePane();
  const problem = figures?.premium?.answer.problem ?? null;
  const isAboutHeads = problem !== null && "input" in problem && problem.input === "headcount";
  return (
    <TextField
      label={desk.label("headcount")}
      value={state.lookUp.headcount}
      inputMode="numeric"
      hint={t("lookUp.headcountHint")}
      message={isAboutHeads ? (figures?.premium?.answer.message ?? null) : null}
      onChange={(value) => dispatch({ type: "look-up", change: { headcount: value } })}
    />
  );
}

function PlaceResult({ place, figures }: { readonly place: FoundPlace; readonly figures: PlaceFigures }) {
  const { t } = useTranslation();
  const { desk, state } = usePane();
  const name = argumentOf(place, desk);
  const { standard, subsidy, shares, contribution, premium } = figures;
  const told = [standard, subsidy, contribution]
    .map(({ label, answer }) => `${label} ${answer.value ?? "#N/A"}`)
    .join(", ");
  return (
    <>
      <p className="visually-hidden" role="status">
        {name} {state.lookUp.year}: {told}
      </p>
      <FigureCard
        label={standard.label}
        answer={standard.answer}
        aside={figures.tier}
        also={[place.unit.name]}
      />
      {premium === null ? null : <FigureCard label={premium.label} answer={premium.answer} isCompact />}
      <FigureCard label={subsidy.label} answer={subsidy.answer} />
      <div className="card-group">
        {shares.map(({ label, answer }) => (
          <FigureCard key={label} label={label} answer={answer} isCompact />
        ))}
      </div>
      <FigureCard label={contribution.label} answer={contribution.answer} />
      <YearChart title={t("lookUp.chart", { place: name })} series={chartSeries(desk, place)} />
      <SpilledTables place={place} />
    </>
  );
}

function chartSeries(desk: PolicyDesk, place: FoundPlace): readonly YearSeries[] {
  const years = desk.yearsOf(ITEMS.fundingStandard);
  const city = argumentOf(place, desk);
  const one = (item: string, id: FunctionId, raws: (year: number) => readonly RawValue[]): YearSeries => ({
    label: desk.wording.item(item),
    unit: desk.wording.unit(desk.policy.item(item).unit),
    points: years.map((year) => {
      const { value } = desk.ask(id, raws(year));
      return { year, value: typeof value === "number" ? value : null };
    }),
  });
  return [
    one(ITEMS.fundingStandard, "DBFUND", (year) => [city, year]),
    one(ITEMS.subsidy, "SUBSIDY", (year) => [year]),
    one(ITEMS.contribution, "CONTRIBUTION", (year) => [year]),
  ];
}

const EXPLANATION_COLUMNS = 4;

function SpilledTables({ place }: { readonly place: FoundPlace }) {
  const { t } = useTranslation();
  const { desk, state } = usePane();
  const insert = useInsert();
  const classes = desk.policy.labels[desk.language].dimensions["county-class"]?.members ?? {};
  const [countyClass, setCountyClass] = useState("");
  const { year, headcount } = state.lookUp;
  const city = argumentOf(place, desk);
  const years = desk.yearsOf(ITEMS.fundingStandard);
  const spill = (id: FunctionId, raws: readonly RawValue[]): void => {
    const { table } = desk.ask(id, raws);
    const rows = table?.length ?? 1;
    const columns = table?.[0]?.length ?? 1;
    void insert({
      kind: "formula",
      formula: formulaText(id, raws.map(valueArgument)),
      size: { rows, columns },
      isBelow: true,
    });
  };
  const explain = (): void => {
    const raws = [city, yearValue(year)];
    const { steps } = desk.ask("DBFUND", raws);
    const formula = explanationFormula("DBFUND", raws.map(valueArgument));
    void insert({
      kind: "formula",
      formula,
      size: { rows: steps.length + 1, columns: EXPLANATION_COLUMNS },
      isBelow: true,
    });
  };
  const plan = desk.ask("FUNDPLAN", [city, yearValue(year), headcount.trim(), countyClass]);
  return (
    <section className="tables" aria-labelledby="tables-heading">
      <h2 id="tables-heading">{t("lookUp.tables")}</h2>
      <p className="hint">{t("lookUp.tablesHint")}</p>
      <div className="actions">
        <Button size="small" onClick={() => spill("DBTABLE", [yearValue(year)])}>
          {t("lookUp.tableOfYear", { year })}
        </Button>
        <Button size="small" onClick={() => spill("DBCOMPARE", [years[0], years.at(-1)])}>
          {t("lookUp.tableOfChange", { from: years[0], to: years.at(-1) })}
        </Button>
        <Button size="small" onClick={explain}>
          {t("lookUp.tableOfSteps")}
        </Button>
      </div>
      <div className="plan-row">
        <Select
          size="small"
          aria-label={desk.label("countyClass")}
          value={countyClass}
          onChange={(_event, { value }) => setCountyClass(value)}
        >
          <option value="">{t("lookUp.chooseClass")}</option>
          {Object.entries(classes).map(([id, { label }]) => (
            <option key={id} value={label}>
              {label}
            </option>
          ))}
        </Select>
        <Button size="small" disabled={plan.table === null} onClick={() => spill("FUNDPLAN", [...plan.raws])}>
          {t("lookUp.plan")}
        </Button>
      </div>
      {plan.table === null ? <p className="hint">{t("lookUp.planNeeds")}</p> : null}
    </section>
  );
}
