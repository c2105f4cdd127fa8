import { type ICommand, type ICommandService } from "@univerjs/core";

/** Runs commands of the grid for one workbook; a refusal is a fault, since the grid would only say false. */
export class GridCommands {
  private running = 0;

  constructor(
    private readonly commands: ICommandService,
    readonly unitId: string,
  ) {}

  run<P extends object>(command: ICommand<P>, params: NoInfer<P>): void {
    this.running += 1;
    try {
      if (!this.commands.syncExecuteCommand(command.id, params)) {
        throw new Error(`The grid refused ${command.id}`);
      }
    } finally {
      this.running -= 1;
    }
  }

  /** True while a command runs that the host has given, not the user. */
  get isRunning(): boolean {
    return this.running > 0;
  }

  /** True where a plug-in of the grid has brought the command: a grid without a page lacks some. */
  has({ id }: ICommand): boolean {
    return this.commands.hasCommand(id);
  }
}
