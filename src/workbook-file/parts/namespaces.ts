/** The XML namespaces and relationship types of the parts we write. */
export const NAMESPACE = {
  main: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  relationships: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  packageRelationships: "http://schemas.openxmlformats.org/package/2006/relationships",
  contentTypes: "http://schemas.openxmlformats.org/package/2006/content-types",
  drawing: "http://schemas.openxmlformats.org/drawingml/2006/main",
  spreadsheetDrawing: "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing",
  chart: "http://schemas.openxmlformats.org/drawingml/2006/chart",
  dynamicArray: "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray",
  webExtension: "http://schemas.microsoft.com/office/webextensions/webextension/2010/11",
  taskPanes: "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11",
  coreProperties: "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
  extendedProperties: "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
} as const;

export const RELATIONSHIP = {
  officeDocument: `${NAMESPACE.relationships}/officeDocument`,
  worksheet: `${NAMESPACE.relationships}/worksheet`,
  theme: `${NAMESPACE.relationships}/theme`,
  styles: `${NAMESPACE.relationships}/styles`,
  sharedStrings: `${NAMESPACE.relationships}/sharedStrings`,
  sheetMetadata: `${NAMESPACE.relationships}/sheetMetadata`,
  table: `${NAMESPACE.relationships}/table`,
  drawing: `${NAMESPACE.relationships}/drawing`,
  chart: `${NAMESPACE.relationships}/chart`,
  comments: `${NAMESPACE.relationships}/comments`,
  vmlDrawing: `${NAMESPACE.relationships}/vmlDrawing`,
  extendedProperties: `${NAMESPACE.relationships}/extended-properties`,
  coreProperties: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
  webExtension: "http://schemas.microsoft.com/office/2011/relationships/webextension",
  taskPanes: "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes",
} as const;
