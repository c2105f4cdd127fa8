/** What an add-in asks of the application around the workbook. */
export class AppState {
  /** True while the task pane is shown; `Office.addin.showAsTaskpane` and `hide` set it. */
  taskPaneVisible = true;
  /** `Office.addin.setStartupBehavior`: what happens when the workbook is opened again. */
  startupBehavior: "None" | "Load" = "None";
  private announceActionsReady: () => void = () => undefined;
  /** Resolves when the add-in has registered its ribbon commands. */
  readonly actionsReady: Promise<void> = new Promise((resolve) => {
    this.announceActionsReady = resolve;
  });

  /** For the service object: the add-in takes ribbon commands. */
  markActionsReady(): void {
    this.announceActionsReady();
  }
}
