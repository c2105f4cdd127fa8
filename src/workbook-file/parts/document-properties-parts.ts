import type { DocumentProperties } from "../workbook-description";
import { NAMESPACE } from "./namespaces";
import { element, textElement } from "./xml";

function optionalText(name: string, text: string | undefined): string | undefined {
  return text === undefined ? undefined : textElement(name, text);
}

/** The root element of `docProps/core.xml`. Created and modified are the same, fixed moment. */
export function corePropertiesXml(properties: DocumentProperties): string {
  const moment = { "xsi:type": "dcterms:W3CDTF" };
  return element(
    "cp:coreProperties",
    {
      "xmlns:cp": NAMESPACE.coreProperties,
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      "xmlns:dcterms": "http://purl.org/dc/terms/",
      "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    },
    textElement("dc:title", properties.title),
    optionalText("dc:subject", properties.subject),
    textElement("dc:creator", properties.creator),
    optionalText("cp:keywords", properties.keywords),
    optionalText("dc:description", properties.description),
    textElement("dcterms:created", properties.created, moment),
    textElement("dcterms:modified", properties.created, moment),
  );
}

/**
 * The root element of `docProps/app.xml`. It names Excel because LibreOffice keeps the cached texts of functions
 * it does not know only in files of Excel's.
 */
export function extendedPropertiesXml({ company }: DocumentProperties): string {
  return element(
    "Properties",
    { xmlns: NAMESPACE.extendedProperties },
    textElement("Application", "Microsoft Excel"),
    optionalText("Company", company),
    textElement("AppVersion", "16.0300"),
  );
}
