import { workbookFaults } from "./checks/workbook-faults";
import { InvalidWorkbookError } from "./invalid-workbook-error";
import { chartXml, type CellLookup } from "./parts/chart-part";
import { CONTENT_TYPE } from "./parts/content-types";
import { corePropertiesXml, extendedPropertiesXml } from "./parts/document-properties-parts";
import { drawingXml, type PlacedChart } from "./parts/drawing-part";
import { FormulaWriter } from "./parts/formula-writer";
import { metadataXml } from "./parts/metadata-part";
import { RELATIONSHIP } from "./parts/namespaces";
import { commentsXml, notesVml, placedNotes } from "./parts/notes-parts";
import { PackageParts } from "./parts/package-parts";
import { SharedStringsPart } from "./parts/shared-strings-part";
import { sheetCells } from "./parts/sheet-cells";
import { sheetXml } from "./parts/sheet-xml";
import { StylesPart } from "./parts/styles-part";
import { tableXml } from "./parts/table-part";
import { themeXml } from "./parts/theme-part";
import { taskPanesXml, webExtensionXml } from "./parts/web-extension-parts";
import { workbookXml } from "./parts/workbook-xml";
import type { SheetDescription, WorkbookDescription } from "./workbook-description";

const DEFAULT_FONT = { name: "等线", size: 11 };
const WORKBOOK_PATH = "xl/workbook.xml";

/** Puts the parts of one workbook together; lives for one file. */
class WorkbookWriter {
  private readonly parts = new PackageParts();
  private readonly formulas: FormulaWriter;
  private readonly styles: StylesPart;
  private readonly strings = new SharedStringsPart();
  private readonly lookUp: CellLookup;
  private isDynamic = false;
  private tables = 0;
  private charts = 0;

  constructor(private readonly workbook: WorkbookDescription) {
    this.formulas = new FormulaWriter(workbook);
    this.styles = new StylesPart(workbook.defaultFont ?? DEFAULT_FONT);
    const values = new Map(
      workbook.sheets.map((sheet) => [
        sheet.name,
        new Map(sheetCells(sheet).map(({ address, value }) => [address, value])),
      ]),
    );
    this.lookUp = (sheet, address) => values.get(sheet)?.get(address);
  }

  write(): Uint8Array {
    this.parts.relate("", RELATIONSHIP.officeDocument, WORKBOOK_PATH);
    const sheetIds = this.workbook.sheets.map((sheet, index) => this.addSheet(sheet, index + 1));
    const main = workbookXml(this.workbook, sheetIds, this.formulas);
    this.parts.add(WORKBOOK_PATH, CONTENT_TYPE.workbook, main);
    this.addSharedParts();
    this.addDocumentProperties();
    this.addWebExtension();
    return this.parts.zip();
  }

  /** Adds a part that the workbook itself needs; gives the id of the relationship. */
  private addToWorkbook(
    path: string,
    type: "theme" | "styles" | "sharedStrings" | "sheetMetadata",
    xml: string,
  ) {
    this.parts.add(path, CONTENT_TYPE[type], xml);
    return this.parts.relate(WORKBOOK_PATH, RELATIONSHIP[type], path);
  }

  private addSharedParts(): void {
    const font = this.workbook.defaultFont ?? DEFAULT_FONT;
    this.addToWorkbook("xl/theme/theme1.xml", "theme", themeXml(font.name));
    this.addToWorkbook("xl/styles.xml", "styles", this.styles.xml());
    this.addToWorkbook("xl/sharedStrings.xml", "sharedStrings", this.strings.xml());
    if (this.isDynamic) {
      this.addToWorkbook("xl/metadata.xml", "sheetMetadata", metadataXml());
    }
  }

  private addSheet(sheet: SheetDescription, number: number): string {
    const path = `xl/worksheets/sheet${number}.xml`;
    const drawing = this.addCharts(sheet, number, path);
    const notes = this.addNotes(sheet, number, path);
    const tables = (sheet.tables ?? []).map((table) => {
      this.tables += 1;
      const tablePath = `xl/tables/table${this.tables}.xml`;
      this.parts.add(tablePath, CONTENT_TYPE.table, tableXml(table, this.tables, this.formulas));
      return this.parts.relate(path, RELATIONSHIP.table, tablePath);
    });
    const relationships = {
      tables,
      ...(drawing === undefined ? {} : { drawing }),
      ...(notes === undefined ? {} : { notes }),
    };
    const pools = { styles: this.styles, strings: this.strings, formulas: this.formulas };
    const { xml, isDynamic } = sheetXml(sheet, number === 1, relationships, pools);
    this.isDynamic ||= isDynamic;
    this.parts.add(path, CONTENT_TYPE.worksheet, xml);
    return this.parts.relate(WORKBOOK_PATH, RELATIONSHIP.worksheet, path);
  }

  private addCharts(sheet: SheetDescription, number: number, sheetPath: string): string | undefined {
    const charts = sheet.charts ?? [];
    if (charts.length === 0) {
      return undefined;
    }
    const drawingPath = `xl/drawings/drawing${number}.xml`;
    const placed = charts.map((chart): PlacedChart => {
      this.charts += 1;
      const chartPath = `xl/charts/chart${this.charts}.xml`;
      this.parts.add(chartPath, CONTENT_TYPE.chart, chartXml(chart, sheet.name, this.lookUp));
      return { chart, relationshipId: this.parts.relate(drawingPath, RELATIONSHIP.chart, chartPath) };
    });
    this.parts.add(drawingPath, CONTENT_TYPE.drawing, drawingXml(placed));
    return this.parts.relate(sheetPath, RELATIONSHIP.drawing, drawingPath);
  }

  private addNotes(sheet: SheetDescription, number: number, sheetPath: string): string | undefined {
    const notes = placedNotes(sheet.notes ?? {});
    if (notes.length === 0) {
      return undefined;
    }
    const commentsPath = `xl/comments${number}.xml`;
    const vmlPath = `xl/drawings/vmlDrawing${number}.vml`;
    this.parts.add(commentsPath, CONTENT_TYPE.comments, commentsXml(notes, this.workbook.properties.creator));
    this.parts.addVml(vmlPath, notesVml(notes, number));
    this.parts.relate(sheetPath, RELATIONSHIP.comments, commentsPath);
    return this.parts.relate(sheetPath, RELATIONSHIP.vmlDrawing, vmlPath);
  }

  private addDocumentProperties(): void {
    const { properties } = this.workbook;
    this.parts.add("docProps/core.xml", CONTENT_TYPE.coreProperties, corePropertiesXml(properties));
    this.parts.add("docProps/app.xml", CONTENT_TYPE.extendedProperties, extendedPropertiesXml(properties));
    this.parts.relate("", RELATIONSHIP.coreProperties, "docProps/core.xml");
    this.parts.relate("", RELATIONSHIP.extendedProperties, "docProps/app.xml");
  }

  private addWebExtension(): void {
    const extension = this.workbook.webExtension;
    if (extension === undefined) {
      return;
    }
    const extensionPath = "xl/webextensions/webextension1.xml";
    const panesPath = "xl/webextensions/taskpanes.xml";
    const xml = webExtensionXml(extension, this.formulas.writtenCustomFunctions);
    this.parts.add(extensionPath, CONTENT_TYPE.webExtension, xml);
    const id = this.parts.relate(panesPath, RELATIONSHIP.webExtension, extensionPath);
    this.parts.add(panesPath, CONTENT_TYPE.taskPanes, taskPanesXml(extension, id));
    this.parts.relate("", RELATIONSHIP.taskPanes, panesPath);
  }
}

/**
 * The bytes of the .xlsx that a description stands for: always the same bytes for the same description. Throws an
 * InvalidWorkbookError with every fault where the description would make a broken file.
 */
export function writeWorkbook(workbook: WorkbookDescription): Uint8Array {
  const faults = workbookFaults(workbook);
  if (faults.length > 0) {
    throw new InvalidWorkbookError(faults);
  }
  return new WorkbookWriter(workbook).write();
}
