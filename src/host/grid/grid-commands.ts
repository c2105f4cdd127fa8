import { type ICommand, type ICommandService } from "@univerjs/core";

/** Runs commands of the grid for one workbook; a refusal is a fault, since the grid would only say false. */
export class GridCommands {
  constructor(
    private readonly commands: ICommandService,
    readonly unitId: string,
  ) {}

  run<P extends object>(command: ICommand<P>, params: NoInfer<P>): void {
    if (!this.commands.syncExecuteCommand(command.id, params)) {
      throw new Error(`The grid refused ${command.id}`);
    }
  }

  /** True where a plug-in of the grid has brought the command: a grid without a page lacks some. */
  has({ id }: ICommand): boolean {
    return this.commands.hasCommand(id);
  }
}
