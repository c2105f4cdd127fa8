const OFFICE = "application/vnd.openxmlformats-officedocument";

/** The content types of the parts we write. */
export const CONTENT_TYPE = {
  workbook: `${OFFICE}.spreadsheetml.sheet.main+xml`,
  worksheet: `${OFFICE}.spreadsheetml.worksheet+xml`,
  styles: `${OFFICE}.spreadsheetml.styles+xml`,
  sharedStrings: `${OFFICE}.spreadsheetml.sharedStrings+xml`,
  sheetMetadata: `${OFFICE}.spreadsheetml.sheetMetadata+xml`,
  table: `${OFFICE}.spreadsheetml.table+xml`,
  comments: `${OFFICE}.spreadsheetml.comments+xml`,
  theme: `${OFFICE}.theme+xml`,
  drawing: `${OFFICE}.drawing+xml`,
  chart: `${OFFICE}.drawingml.chart+xml`,
  extendedProperties: `${OFFICE}.extended-properties+xml`,
  coreProperties: "application/vnd.openxmlformats-package.core-properties+xml",
  webExtension: "application/vnd.ms-office.webextension+xml",
  taskPanes: "application/vnd.ms-office.webextensiontaskpanes+xml",
} as const;
