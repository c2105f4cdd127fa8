import { Button, Field, Input } from "@fluentui/react-components";

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly inputMode?: "numeric" | "decimal" | "text";
  /** The sentence on what was typed, and what may be taken instead. */
  readonly message?: string | null;
  readonly suggestions?: readonly string[];
  readonly onChange: (value: string) => void;
}

/** A text box with the rules' own sentence under it, and what to pick instead. */
export function TextField(props: TextFieldProps) {
  const { label, value, hint, message = null, suggestions = [], onChange } = props;
  return (
    <div>
      <Field
        label={label}
        required={props.required ?? false}
        {...(hint === undefined || message !== null ? {} : { hint })}
        {...(message === null ? {} : { validationMessage: message, validationState: "error" as const })}
      >
        <Input
          value={value}
          inputMode={props.inputMode ?? "text"}
          autoComplete="off"
          onChange={(_event, data) => onChange(data.value)}
        />
      </Field>
      {suggestions.length === 0 ? null : (
        <div className="suggestions">
          {suggestions.map((suggestion) => (
            <Button
              key={suggestion}
              size="small"
              appearance={suggestion === value ? "primary" : "secondary"}
              aria-pressed={suggestion === value}
              onClick={() => onChange(suggestion)}
            >
              {suggestion}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
