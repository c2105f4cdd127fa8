import { Button, Link } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Outcome } from "../excel/session";
import { usePane } from "../pane-context";
import { galleryAddress, loadGallery, loadTemplate, type GalleryEntry } from "../gallery/load-gallery";
import { useLoaded } from "../use-loaded";

/** The budget templates that come with the add-in. */
export default function TemplatesView() {
  const { t } = useTranslation();
  const gallery = useLoaded(loadGallery);
  return (
    <div className="view">
      <h1 className="view-title">{t("templates.title")}</h1>
      {gallery.status === "loading" ? <p className="hint">{t("app.loading")}</p> : null}
      {gallery.status === "failed" ? <p className="problem">{t("templates.notLoaded")}</p> : null}
      {gallery.status === "loaded" && gallery.value.length === 0 ? (
        <p className="hint">{t("templates.none")}</p>
      ) : null}
      {gallery.status === "loaded"
        ? gallery.value.map((entry) => <TemplateCard key={entry.id} entry={entry} />)
        : null}
    </div>
  );
}

function TemplateCard({ entry }: { readonly entry: GalleryEntry }) {
  const { t } = useTranslation();
  const { desk, workbook, dispatch, inExcel } = usePane();
  const [isBusy, setIsBusy] = useState(false);
  const { file, preview } = entry;
  const title = entry.title[desk.language];
  const take = async (putIn: (base64: string) => Promise<Outcome<void>>, done: string): Promise<void> => {
    setIsBusy(true);
    dispatch({ type: "report", report: null });
    try {
      const outcome = await putIn(await loadTemplate(file));
      dispatch({
        type: "report",
        report:
          outcome.status === "done" ? { kind: "done", text: done } : { kind: "fault", fault: outcome.fault },
      });
    } catch {
      const fault = { kind: "unexpected", code: file } as const;
      dispatch({ type: "report", report: { kind: "fault", fault } });
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <section className="card template" aria-label={title}>
      {preview === null ? null : (
        <img src={galleryAddress(preview)} alt={t("templates.preview", { title })} loading="lazy" />
      )}
      <h2>{title}</h2>
      <p className="hint">{entry.description[desk.language]}</p>
      <div className="actions">
        <Button
          size="small"
          appearance="primary"
          disabled={!inExcel || isBusy}
          onClick={() =>
            void take((base64) => workbook.openAsNewWorkbook(base64), t("templates.opened", { title }))
          }
        >
          {t("templates.open")}
        </Button>
        <Button
          size="small"
          disabled={!inExcel || isBusy}
          onClick={() =>
            void take((base64) => workbook.insertSheets(base64), t("templates.inserted", { title }))
          }
        >
          {t("templates.insert")}
        </Button>
        <Link href={galleryAddress(file)} download={file}>
          {t("templates.download")}
        </Link>
      </div>
    </section>
  );
}
