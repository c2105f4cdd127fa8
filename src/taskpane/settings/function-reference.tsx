import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { loadFunctionMetadata } from "../calculate/function-metadata";
import { usePane } from "../pane-context";
import { useLoaded } from "../use-loaded";

/** Every function with its arguments, from the metadata that Excel itself shows. */
export function FunctionReference() {
  const { t } = useTranslation();
  const { desk } = usePane();
  const { language } = desk;
  const metadata = useLoaded(useCallback(() => loadFunctionMetadata(language), [language]));
  if (metadata.status === "loading") return null;
  if (metadata.status === "failed") return <p className="hint">{t("calculate.metadataFailed")}</p>;
  return (
    <div className="reference">
      {[...metadata.value.values()].map(({ id, description, parameters }) => (
        <details key={id}>
          <summary>
            <code>{`${id}(${parameters.map(({ name }) => name).join(", ")})`}</code>
          </summary>
          <p>{description}</p>
          <dl>
            {parameters.map((parameter) => (
              <div key={parameter.name}>
                <dt>{parameter.name}</dt>
                <dd>{parameter.description}</dd>
              </div>
            ))}
          </dl>
        </details>
      ))}
    </div>
  );
}
