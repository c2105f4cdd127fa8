import { Button, Field, Select } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Assumptions } from "../../rules/assumptions";
import type { FunctionDefinition, FunctionId } from "../../rules/function-definition";
import { functionDefinition, FUNCTIONS } from "../../rules/function-registry";
import { Refusal, type RawValue } from "../../rules/inputs/input";
import { AnswerPanel } from "../calculate/answer-panel";
import { ArgumentField } from "../calculate/argument-field";
import { fieldKind } from "../calculate/field-kind";
import { formulaArgument, NOTHING_TYPED, rawValue, spillSize, type FormValue } from "../calculate/form-value";
import { loadFunctionMetadata, type FunctionMetadata } from "../calculate/function-metadata";
import { readFormula, usesFunctions, type FormCall } from "../calculate/read-formula";
import { explanationFormula, formulaText } from "../formula-text";
import { suggestionsOf } from "../name-suggestions";
import { usePane } from "../pane-context";
import type { Answer } from "../policy-desk";
import { problemMessage } from "../../explanation/problem-message";
import { useInsert } from "../use-insert";
import { useLoaded } from "../use-loaded";

const ASSUMPTIONS = "assumptions";
const EXPLANATION_COLUMNS = 4;

type FormValues = Readonly<Record<string, FormValue>>;

/** A form for every function, with its result while it is filled in. */
export default function CalculateView() {
  const { t } = useTranslation();
  const { desk } = usePane();
  const metadata = useLoaded(useCallback(() => loadFunctionMetadata(desk.language), [desk.language]));
  const [id, setId] = useState<FunctionId>("DBFUND");
  const [values, setValues] = useState<FormValues>({});
  const definition = functionDefinition(id);
  const described = metadata.status === "loaded" ? metadata.value : null;
  const open = (call: FormCall): void => {
    const names = inputNames(functionDefinition(call.id));
    setId(call.id);
    setValues(Object.fromEntries(call.values.map((value, index) => [names[index] ?? "", value])));
  };
  return (
    <div className="view">
      <h1 className="view-title">{t("calculate.title")}</h1>
      <SelectedFormula onOpen={open} />
      <Field label={t("calculate.function")} hint={described?.get(id)?.description ?? ""}>
        <Select value={id} onChange={(_event, { value }) => setId(value as FunctionId)}>
          {[...FUNCTIONS.keys()].map((each) => (
            <option key={each} value={each}>
              {functionLabel(each, described)}
            </option>
          ))}
        </Select>
      </Field>
      {metadata.status === "failed" ? <p className="hint">{t("calculate.metadataFailed")}</p> : null}
      <FunctionForm
        key={id}
        definition={definition}
        metadata={described?.get(id) ?? null}
        values={values}
        onChange={(name, value) => setValues((former) => ({ ...former, [name]: value }))}
      />
    </div>
  );
}

/** The name with what its description begins with. */
function functionLabel(id: FunctionId, metadata: ReadonlyMap<string, FunctionMetadata> | null): string {
  const [start = ""] = (metadata?.get(id)?.description ?? "").split(/[，：；。,:;.]/);
  return start === "" ? id : `${id} ${start}`;
}

function inputNames({ inputs, takesAssumptions }: FunctionDefinition): readonly string[] {
  return [...inputs.map(({ name }) => name), ...(takesAssumptions ? [ASSUMPTIONS] : [])];
}

/** Offers to explain the selected cell where it uses a function: Excel on the desktop often shows no reason. */
function SelectedFormula({ onOpen }: { readonly onOpen: (call: FormCall) => void }) {
  const { t } = useTranslation();
  const { state, workbook } = usePane();
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const { selection } = state;
  if (selection === null || !usesFunctions(selection.formula)) return null;
  const explain = async (): Promise<void> => {
    const call = await readFormula(selection, workbook);
    setUnreadable(call === null ? selection.shown : null);
    if (call !== null) onOpen(call);
  };
  return (
    <div className="selected-formula">
      <p className="hint">{t("calculate.explainHint")}</p>
      <Button size="small" onClick={() => void explain()}>
        {t("calculate.explainCell", { address: selection.shown })}
      </Button>
      {unreadable === selection.shown ? <p className="problem">{t("calculate.cannotExplain")}</p> : null}
    </div>
  );
}

interface FunctionFormProps {
  readonly definition: FunctionDefinition;
  readonly metadata: FunctionMetadata | null;
  readonly values: FormValues;
  readonly onChange: (name: string, value: FormValue) => void;
}

function FunctionForm({ definition, metadata, values, onChange }: FunctionFormProps) {
  const { t } = useTranslation();
  const { desk, workbook, dispatch } = usePane();
  const { inputs } = definition;
  const valueOf = (name: string): FormValue => values[name] ?? NOTHING_TYPED;
  const assumed = valueOf(ASSUMPTIONS);
  const assumptions = useMemo(() => {
    if (assumed.kind === "typed") return Assumptions.NONE;
    return Assumptions.read(assumed.cells.values as RawValue[][], desk.policy);
  }, [assumed, desk.policy]);
  const isRefused = assumptions instanceof Refusal;
  const answer = desk.ask(
    definition.id,
    inputs.map(({ name }) => rawValue(valueOf(name))),
    isRefused ? Assumptions.NONE : assumptions,
  );
  const faulty = answer.problem !== null && "input" in answer.problem ? answer.problem.input : null;
  const isMissing = answer.problem?.code === "missing-input";
  const pick = async (name: string): Promise<void> => {
    const picked = await workbook.readSelectedCells();
    if (picked.status === "failed") {
      dispatch({ type: "report", report: { kind: "fault", fault: picked.fault } });
      return;
    }
    const { sheetId, address, shown, values: cells } = picked.value;
    onChange(name, { kind: "cells", cells: { sheetId, address, shown, values: cells } });
  };
  const itemName = String(rawValue(valueOf("item")) ?? "");
  return (
    <>
      {inputs.map(({ name, optional, assumable }, index) => (
        <ArgumentField
          key={name}
          label={desk.label(name)}
          kind={fieldKind(desk, name, itemName)}
          required={!optional && assumable !== true}
          description={metadata?.parameters[index]?.description ?? ""}
          value={valueOf(name)}
          message={faulty === name && !isMissing ? answer.message : null}
          suggestions={faulty === name && answer.problem !== null ? suggestionsOf(answer.problem) : []}
          onChange={(value) => onChange(name, value)}
          onPick={() => void pick(name)}
        />
      ))}
      {definition.takesAssumptions ? (
        <AssumptionsField
          value={assumed}
          message={isRefused ? problemMessage(assumptions.problem, desk.wording) : null}
          onClear={() => onChange(ASSUMPTIONS, NOTHING_TYPED)}
          onPick={() => void pick(ASSUMPTIONS)}
        />
      ) : null}
      <AnswerPanel answer={answer} isPlaced={faulty !== null && !isMissing} />
      <InsertButtons
        definition={definition}
        values={inputNames(definition).map(valueOf)}
        answer={answer}
        label={t("action.insertFormula")}
      />
    </>
  );
}

function AssumptionsField({
  value,
  message,
  onClear,
  onPick,
}: {
  readonly value: FormValue;
  readonly message: string | null;
  readonly onClear: () => void;
  readonly onPick: () => void;
}) {
  const { t } = useTranslation();
  const { desk, inExcel } = usePane();
  const label = desk.label(ASSUMPTIONS);
  return (
    <Field
      label={label}
      {...(message === null
        ? { hint: t("calculate.assumptionsHint") }
        : { validationMessage: message, validationState: "error" as const })}
    >
      <div className="actions">
        {value.kind === "cells" ? <span className="picked">{value.cells.shown}</span> : null}
        <Button
          size="small"
          disabled={!inExcel}
          aria-label={t("calculate.pickFor", { field: label })}
          onClick={onPick}
        >
          {t("calculate.pick")}
        </Button>
        {value.kind === "cells" ? (
          <Button size="small" onClick={onClear}>
            {t("action.remove")}
          </Button>
        ) : null}
      </div>
    </Field>
  );
}

interface InsertButtonsProps {
  readonly definition: FunctionDefinition;
  readonly values: readonly FormValue[];
  readonly answer: Answer;
  readonly label: string;
}

function InsertButtons({ definition, values, answer, label }: InsertButtonsProps) {
  const { t } = useTranslation();
  const { state, dispatch } = usePane();
  const insert = useInsert();
  const sheetId = state.selection?.sheetId ?? null;
  const args = values.map((value) => formulaArgument(value, sheetId));
  const formula = formulaText(definition.id, args);
  const ownSize =
    answer.table === null ? null : { rows: answer.table.length, columns: answer.table[0]?.length ?? 1 };
  const size = ownSize ?? spillSize(values.slice(0, definition.inputs.length));
  const put = (text: string, fills: { readonly rows: number; readonly columns: number }): void => {
    const circular = values.find(
      (value) =>
        value.kind === "cells" &&
        value.cells.sheetId === sheetId &&
        value.cells.address === state.selection?.address,
    );
    if (circular?.kind === "cells") {
      dispatch({
        type: "report",
        report: { kind: "fault", fault: { kind: "circular", address: circular.cells.shown } },
      });
      return;
    }
    void insert({ kind: "formula", formula: text, size: fills });
  };
  return (
    <div className="insert">
      <p className="hint">{t("calculate.formula")}</p>
      <code>{formula}</code>
      <div className="actions">
        <Button appearance="primary" disabled={answer.isBlank} onClick={() => put(formula, size)}>
          {label}
        </Button>
        <Button
          disabled={answer.isBlank}
          onClick={() =>
            put(explanationFormula(definition.id, args), {
              rows: answer.steps.length + 1,
              columns: EXPLANATION_COLUMNS,
            })
          }
        >
          {t("calculate.insertSteps")}
        </Button>
      </div>
    </div>
  );
}
