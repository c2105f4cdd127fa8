import { Button, Field, Select } from "@fluentui/react-components";
import { CursorClickRegular, EditRegular } from "@fluentui/react-icons";
import { useTranslation } from "react-i18next";
import { PlaceField } from "../components/place-field";
import { TextField } from "../components/text-field";
import { usePane } from "../pane-context";
import { argumentOf } from "../place-figures";
import { ITEMS } from "../../rules/item-ids";
import type { FieldKind } from "./field-kind";
import { NOTHING_TYPED, rawValue, type FormValue } from "./form-value";

interface ArgumentFieldProps {
  readonly label: string;
  readonly kind: FieldKind;
  readonly required: boolean;
  readonly description: string;
  readonly value: FormValue;
  readonly message: string | null;
  readonly suggestions: readonly string[];
  readonly onChange: (value: FormValue) => void;
  /** Takes the cells that are selected in the sheet. */
  readonly onPick: () => void;
}

/** One argument of a function: typed, chosen from its names, or taken from cells of the sheet. */
export function ArgumentField(props: ArgumentFieldProps) {
  const { label, value, message, onPick, onChange } = props;
  const { t } = useTranslation();
  const { inExcel } = usePane();
  return (
    <div className="argument" role="group" aria-label={label}>
      {value.kind === "typed" ? (
        <TypedField {...props} text={value.text} />
      ) : (
        <Field
          label={label}
          required={props.required}
          {...(message === null ? {} : { validationMessage: message, validationState: "error" as const })}
        >
          <p className="picked">{pickedText(value, t)}</p>
        </Field>
      )}
      <div className="argument-tools">
        <Button
          size="small"
          appearance="subtle"
          icon={<CursorClickRegular />}
          disabled={!inExcel}
          title={t("calculate.pick")}
          aria-label={t("calculate.pickFor", { field: label })}
          onClick={onPick}
        />
        {value.kind === "typed" ? null : (
          <Button
            size="small"
            appearance="subtle"
            icon={<EditRegular />}
            title={t("calculate.typeInstead")}
            aria-label={t("calculate.typeInsteadFor", { field: label })}
            onClick={() => onChange(NOTHING_TYPED)}
          />
        )}
      </div>
    </div>
  );
}

type Translate = ReturnType<typeof useTranslation>["t"];

function pickedText(value: Extract<FormValue, { kind: "cells" }>, t: Translate): string {
  const { shown, values } = value.cells;
  const count = values.reduce((sum, row) => sum + row.length, 0);
  return count === 1
    ? t("calculate.picked", { address: shown, value: String(rawValue(value) ?? "") })
    : t("calculate.pickedMany", { address: shown, count });
}

function TypedField(props: ArgumentFieldProps & { readonly text: string }) {
  const { label, kind, required, description, text, message, suggestions, onChange } = props;
  const { t } = useTranslation();
  const { desk } = usePane();
  const type = (typed: string): void => onChange({ kind: "typed", text: typed });
  switch (kind.kind) {
    case "place":
      return (
        <PlaceField
          label={label}
          required={required}
          query={text}
          isChosen={desk.policy.places.find(text).kind === "found"}
          problem={message === null ? null : { message, suggestions }}
          onType={type}
          onChoose={(found) => type(argumentOf(found, desk))}
        />
      );
    case "options":
      return (
        <Field
          label={label}
          required={required}
          {...(message === null ? {} : { validationMessage: message, validationState: "error" as const })}
        >
          <Select value={text} onChange={(_event, { value }) => type(value)}>
            <option value="">{required ? t("calculate.choose") : t("calculate.optional")}</option>
            {kind.options.map((option) => (
              <option key={option} value={option}>
                {option}
              </option>
            ))}
          </Select>
        </Field>
      );
    case "year":
      return (
        <TextField
          label={label}
          required={required}
          value={text}
          inputMode="numeric"
          message={message}
          suggestions={desk.yearsOf(ITEMS.fundingStandard).map(String)}
          onChange={type}
        />
      );
    case "number":
    case "text":
      return (
        <TextField
          label={label}
          required={required}
          value={text}
          inputMode={kind.kind === "number" ? "decimal" : "text"}
          hint={description}
          message={message}
          suggestions={suggestions}
          onChange={type}
        />
      );
  }
}
