import { Button, Field, ProgressBar } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";

interface TaskProgressProps {
  readonly label: string;
  readonly share: number;
  readonly onCancel: () => void;
}

/** How far long work has come, and the way to end it. */
export function TaskProgress({ label, share, onCancel }: TaskProgressProps) {
  const { t } = useTranslation();
  return (
    <div className="progress">
      <Field validationMessage={`${Math.floor(share * 100)}%`} validationState="none">
        <ProgressBar value={share} aria-label={label} />
      </Field>
      <Button size="small" onClick={onCancel}>
        {t("action.cancel")}
      </Button>
    </div>
  );
}
