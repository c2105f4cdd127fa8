/** An Excel error as a cell value. */
export type ErrorText =
  | "#NULL!"
  | "#DIV/0!"
  | "#VALUE!"
  | "#REF!"
  | "#NAME?"
  | "#NUM!"
  | "#N/A"
  | "#GETTING_DATA"
  | "#SPILL!"
  | "#CALC!"
  | "#FIELD!"
  | "#BLOCKED!"
  | "#BUSY!";

export interface CellError {
  readonly error: ErrorText;
}

/** What a cell can hold. Dates are serial numbers with a date format (see `dateSerial`). */
export type CellContent = string | number | boolean | CellError;

/** "#RRGGBB". */
export type Color = string;

export interface FontStyle {
  readonly name?: string;
  /** In points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly color?: Color;
}

export type BorderLine = "thin" | "medium" | "thick" | "dashed" | "dotted" | "double" | "hair";

export interface BorderSide {
  readonly line: BorderLine;
  readonly color?: Color;
}

export interface BorderStyle {
  readonly left?: BorderSide;
  readonly right?: BorderSide;
  readonly top?: BorderSide;
  readonly bottom?: BorderSide;
}

/** The looks of a cell. Every property left out is the workbook's default. */
export interface CellStyle {
  readonly font?: FontStyle;
  readonly fill?: Color;
  readonly border?: BorderStyle;
  readonly numberFormat?: string;
  readonly horizontal?: "left" | "center" | "right" | "justify" | "centerContinuous";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly shrink?: boolean;
  readonly indent?: number;
  /** May be typed into while the sheet is protected. */
  readonly unlocked?: boolean;
  /** The formula is not shown while the sheet is protected. */
  readonly hiddenFormula?: boolean;
}

/** The part of a style that a conditional format may change. */
export type ConditionalStyle = Pick<CellStyle, "fill" | "border" | "numberFormat"> & {
  readonly font?: Omit<FontStyle, "name" | "size">;
};

export interface CellDescription {
  /** A constant, or the cached result of `formula`; absent in a cell that only has a style. */
  readonly value?: CellContent;
  /** As a person types it into Excel, with its leading "=": no `_xlfn.`, no `_xldudf_`. */
  readonly formula?: string;
  /**
   * The cached results of a formula that spills, row by row, from this cell on. An empty array says that it
   * spills but has not been calculated yet.
   */
  readonly spill?: readonly (readonly CellContent[])[];
  /** The formula calculates over arrays although its result is one value; stored as Excel stores such formulas. */
  readonly dynamic?: boolean;
  readonly style?: CellStyle;
}

export interface ColumnDescription {
  /** In digits of the default font; a Chinese character takes two (see `displayWidth`). */
  readonly width?: number;
  readonly hidden?: boolean;
}

export interface RowDescription {
  /** In points. */
  readonly height?: number;
  readonly hidden?: boolean;
}

export type TotalsFunction = "sum" | "average" | "count" | "countNums" | "max" | "min";

export interface TableColumn {
  /** Equal to the text of the header cell. */
  readonly name: string;
  /** The formula of the whole column, as typed; new rows of the table receive it. */
  readonly formula?: string;
  readonly totalsLabel?: string;
  readonly totalsFunction?: TotalsFunction;
}

export interface TableDescription {
  readonly name: string;
  /** With its header row and, if it has one, its totals row. */
  readonly range: string;
  readonly columns: readonly TableColumn[];
  readonly totalsRow?: boolean;
  /** Filter buttons in the header. Default true. */
  readonly filter?: boolean;
  /** A built-in table style; null for none. Default TableStyleMedium2. */
  readonly style?: string | null;
}

/** A number, or a formula as typed with its leading "=". */
export type Operand = number | string;

export type Comparison =
  | { readonly operator: "between" | "notBetween"; readonly from: Operand; readonly to: Operand }
  | {
      readonly operator:
        "equal" | "notEqual" | "greaterThan" | "lessThan" | "greaterThanOrEqual" | "lessThanOrEqual";
      readonly value: Operand;
    };

export interface ValidationMessage {
  /** At most 32 characters. */
  readonly title?: string;
  /** At most 255 characters. */
  readonly text: string;
}

export interface ValidationError extends ValidationMessage {
  /** What Excel does with a wrong entry. Default "stop". */
  readonly level?: "stop" | "warning" | "information";
}

export type ValidationRule =
  /** Entries written out, or a formula that gives a range or a name. */
  | { readonly kind: "list"; readonly source: readonly string[] | string }
  | { readonly kind: "whole" | "decimal" | "date" | "textLength"; readonly when: Comparison }
  | { readonly kind: "custom"; readonly formula: string };

export interface ValidationDescription {
  /** One range or several, with a blank between them. */
  readonly range: string;
  readonly rule: ValidationRule;
  /** Default true. */
  readonly allowBlank?: boolean;
  /** Shown beside the cell while it is selected. */
  readonly prompt?: ValidationMessage;
  /** Shown when a wrong entry is made. */
  readonly error?: ValidationError;
}

export type ConditionalRule =
  | { readonly kind: "cellValue"; readonly when: Comparison; readonly style: ConditionalStyle }
  | { readonly kind: "expression"; readonly formula: string; readonly style: ConditionalStyle }
  /** A bar from zero, or from the least value of the range. */
  | { readonly kind: "dataBar"; readonly color: Color; readonly from?: "zero" | "minimum" };

export interface ConditionalFormat {
  /** One range or several, with a blank between them. */
  readonly range: string;
  /** The first that holds wins where two change the same thing. */
  readonly rules: readonly (ConditionalRule & { readonly stopIfTrue?: boolean })[];
}

export interface ChartSeries {
  /** A reference to one cell, with or without its sheet. */
  readonly name: string;
  readonly categories: string;
  readonly values: string;
  readonly color?: Color;
}

export interface ChartDescription {
  readonly kind: "column" | "bar" | "line";
  /** Default "none": series side by side. */
  readonly stacking?: "none" | "stacked" | "percent";
  readonly title: string;
  readonly series: readonly ChartSeries[];
  /** The cells that the chart covers, e.g. "A3:N24". */
  readonly place: string;
  readonly categoryTitle?: string;
  readonly valueTitle?: string;
  readonly valueFormat?: string;
  /** Figures at the points. Default false. */
  readonly dataLabels?: boolean;
  /** Default "bottom". */
  readonly legend?: "bottom" | "right" | "top" | "none";
  /** Read out by screen readers in place of the picture. */
  readonly alternativeText: string;
}

export interface NoteDescription {
  readonly text: string;
  readonly author?: string;
  /** In columns. Default 3. */
  readonly columns?: number;
  /** In rows. Default 4. */
  readonly rows?: number;
}

/** What a reader may still do on a protected sheet, besides selecting cells. */
export type ProtectionAllowance =
  | "formatCells"
  | "formatColumns"
  | "formatRows"
  | "insertColumns"
  | "insertRows"
  | "deleteColumns"
  | "deleteRows"
  | "sort"
  | "autoFilter";

/** Protection against slips. There is no password: the add-in and its user can always lift it. */
export interface ProtectionDescription {
  /** Default: formatColumns and formatRows. */
  readonly allow?: readonly ProtectionAllowance[];
}

export interface HeaderFooter {
  /** With Excel's codes: &P page, &N pages, &D date, &F file, &A sheet; "&&" for an ampersand. */
  readonly left?: string;
  readonly center?: string;
  readonly right?: string;
}

export interface PrintDescription {
  readonly area?: string;
  /** Rows printed on every page, e.g. "3:4". */
  readonly titleRows?: string;
  /** Columns printed on every page, e.g. "A:A". */
  readonly titleColumns?: string;
  readonly orientation?: "portrait" | "landscape";
  /** Default A4. */
  readonly paper?: "A3" | "A4";
  /** Pages across. */
  readonly fitToWidth?: number;
  /** Pages down; 0 for as many as it takes. */
  readonly fitToHeight?: number;
  readonly centerHorizontally?: boolean;
  readonly header?: HeaderFooter;
  readonly footer?: HeaderFooter;
}

export interface SheetDescription {
  readonly name: string;
  /** By address, e.g. "B5". */
  readonly cells: Readonly<Record<string, CellDescription>>;
  /** By column or columns: "A" or "B:F". */
  readonly columns?: Readonly<Record<string, ColumnDescription>>;
  /** By row number, from 1. */
  readonly rows?: Readonly<Record<number, RowDescription>>;
  readonly merges?: readonly string[];
  readonly frozen?: { readonly rows?: number; readonly columns?: number };
  readonly tables?: readonly TableDescription[];
  readonly validations?: readonly ValidationDescription[];
  readonly conditionalFormats?: readonly ConditionalFormat[];
  readonly charts?: readonly ChartDescription[];
  /** By address. */
  readonly notes?: Readonly<Record<string, NoteDescription>>;
  readonly protection?: ProtectionDescription;
  readonly print?: PrintDescription;
  readonly tabColor?: Color;
  /** Default true. */
  readonly gridLines?: boolean;
  readonly visibility?: "visible" | "hidden" | "veryHidden";
  /** In percent. */
  readonly zoom?: number;
}

export interface NameDescription {
  readonly name: string;
  /** As typed, with its leading "="; references carry their sheet. */
  readonly formula: string;
  readonly comment?: string;
  /** The only sheet that knows the name; left out for a name of the workbook. */
  readonly sheet?: string;
}

export interface DocumentProperties {
  readonly title: string;
  readonly creator: string;
  /** UTC, e.g. "2026-01-01T00:00:00Z": fixed, since the bytes of a file may not depend on the clock. */
  readonly created: string;
  readonly subject?: string;
  readonly description?: string;
  readonly keywords?: string;
  readonly company?: string;
}

/** How a bureau received the add-in; a file opens the pane only through the channel it names. */
export type DeploymentChannel =
  /** The Microsoft 365 admin centre. */
  | { readonly kind: "central" }
  /** A developer's own machine. */
  | { readonly kind: "sideload" }
  | { readonly kind: "share"; readonly path: string }
  | { readonly kind: "sharepoint"; readonly url: string };

export interface WebExtensionDescription {
  /** The id in the manifest. */
  readonly addInId: string;
  /** The version in the manifest. */
  readonly version: string;
  /** A GUID of this file's own. */
  readonly instanceId: string;
  readonly channel: DeploymentChannel;
  /** Tried if the first fails. */
  readonly alternative?: DeploymentChannel;
  /** Opens the pane with the file, where the add-in is installed. */
  readonly autoOpen: boolean;
  /** Asks a reader who lacks the add-in to install it. Default false. */
  readonly offerInstallation?: boolean;
}

export interface WorkbookDescription {
  /** Used in faults, e.g. "fund-plan.xlsx". */
  readonly fileName: string;
  readonly properties: DocumentProperties;
  readonly sheets: readonly SheetDescription[];
  readonly names?: readonly NameDescription[];
  /** The ids of the add-in's functions, e.g. "DBFUND". */
  readonly customFunctions?: readonly string[];
  /** Default 等线, 11 points. */
  readonly defaultFont?: { readonly name: string; readonly size: number };
  readonly webExtension?: WebExtensionDescription;
}
