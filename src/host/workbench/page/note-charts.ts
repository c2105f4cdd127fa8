import type { HostWorkbook } from "../../core/host-workbook";
import type { UniverWorkbook } from "../../grid/univer-workbook";

const GENERAL_NOTE = "这是加载项的工作台，不是 Excel；人数等标“示例”的数都是虚构的。";

/** Says in the page's head which charts of the sheet that is shown are left out: the grid draws none. */
export function noteCharts(
  workbook: UniverWorkbook,
  currentBook: () => HostWorkbook,
  note: HTMLElement,
): void {
  const show = (): void => {
    const { chartTitles } = currentBook().sheetState(workbook.selection().sheetId);
    note.textContent =
      chartTitles.length === 0
        ? GENERAL_NOTE
        : `本表有${chartTitles.length}个图表，工作台不画，在 Excel 中显示：${chartTitles.join("、")}。`;
  };
  workbook.onSelectionChanged(show);
  show();
}
