import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { usePane } from "../pane-context";

const STEPS = ["find", "insert", "read"] as const;

/** Three steps for the first time the pane is opened; never in the way of using it. */
export function Tour() {
  const { t } = useTranslation();
  const { changeSettings } = usePane();
  const [position, setPosition] = useState(0);
  const step = STEPS[position] ?? STEPS[0];
  const isLast = position === STEPS.length - 1;
  const end = () => changeSettings({ hasSeenTour: true });
  return (
    <section className="tour" aria-label={t("tour.title")}>
      <p className="tour-step" aria-live="polite">
        <strong>
          {position + 1}/{STEPS.length} {t(`tour.${step}.title`)}
        </strong>
        <span>{t(`tour.${step}.text`)}</span>
      </p>
      <div className="actions">
        <Button
          size="small"
          appearance="primary"
          onClick={() => (isLast ? end() : setPosition(position + 1))}
        >
          {t(isLast ? "tour.end" : "tour.next")}
        </Button>
        {isLast ? null : (
          <Button size="small" appearance="subtle" onClick={end}>
            {t("tour.skip")}
          </Button>
        )}
      </div>
    </section>
  );
}
