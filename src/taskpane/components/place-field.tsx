import { Button, Field, Input } from "@fluentui/react-components";
import { useId, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { usePane } from "../pane-context";
import type { FoundPlace } from "../place-search";

interface PlaceFieldProps {
  readonly label: string;
  readonly required?: boolean;
  readonly query: string;
  readonly isChosen: boolean;
  /** The sentence on a name that means nothing here, and what it may have been meant for. */
  readonly problem: { readonly message: string; readonly suggestions: readonly string[] } | null;
  readonly onType: (query: string) => void;
  readonly onChoose: (found: FoundPlace) => void;
}

/** A place by name, pinyin or initials: the list below follows the typing, and Enter takes the marked line. */
export function PlaceField(props: PlaceFieldProps) {
  const { label, required = false, query, isChosen, problem, onType, onChoose } = props;
  const { t } = useTranslation();
  const { places, desk } = usePane();
  const listId = useId();
  const [marked, setMarked] = useState(0);
  const [isOpen, setIsOpen] = useState(false);
  const found = isChosen ? [] : places.find(query);
  const shown = isOpen && !isChosen ? found : [];
  const active = shown[Math.min(marked, shown.length - 1)];
  const optionId = (index: number): string => `${listId}-${index}`;

  const choose = (one: FoundPlace): void => {
    setIsOpen(false);
    onChoose(one);
  };
  const move = (by: number): void => {
    setIsOpen(true);
    if (shown.length > 0) setMarked((marked + by + shown.length) % shown.length);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    switch (event.key) {
      case "ArrowDown":
        event.preventDefault();
        move(1);
        return;
      case "ArrowUp":
        event.preventDefault();
        move(-1);
        return;
      case "Enter":
        if (active !== undefined) {
          event.preventDefault();
          choose(active);
        }
        return;
      case "Escape":
        // With the list shut the key is Excel's, which on the web leaves the pane.
        if (shown.length > 0) event.stopPropagation();
        setIsOpen(false);
    }
  };
  return (
    <div className="place-field">
      <Field
        label={label}
        required={required}
        {...(isChosen ? {} : { hint: t("lookUp.placeHint") })}
        {...(problem === null
          ? {}
          : { validationMessage: problem.message, validationState: "error" as const })}
      >
        <Input
          value={query}
          role="combobox"
          aria-expanded={shown.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          {...(active === undefined ? {} : { "aria-activedescendant": optionId(shown.indexOf(active)) })}
          autoComplete="off"
          onFocus={() => setIsOpen(true)}
          onClick={() => setIsOpen(true)}
          onBlur={() => setIsOpen(false)}
          onChange={(_event, { value }) => {
            setMarked(0);
            setIsOpen(true);
            onType(value);
          }}
          onKeyDown={onKeyDown}
        />
      </Field>
      <ul id={listId} role="listbox" aria-label={label} className="options" hidden={shown.length === 0}>
        {shown.map((one, index) => (
          <li
            key={`${one.unit.id}/${one.place?.name ?? ""}`}
            id={optionId(index)}
            role="option"
            aria-selected={one === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(one)}
          >
            <span>{one.place?.name ?? desk.wording.unitName(one.unit)}</span>
            <span className="option-note">
              {one.place === null ? desk.wording.kind(one.unit.kind) : desk.wording.unitName(one.unit)}
            </span>
          </li>
        ))}
      </ul>
      {problem === null || problem.suggestions.length === 0 ? null : (
        <div className="suggestions">
          {problem.suggestions.map((suggestion) => (
            <Button key={suggestion} size="small" onClick={() => onType(suggestion)}>
              {suggestion}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
