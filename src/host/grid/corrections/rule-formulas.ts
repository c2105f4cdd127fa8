import {
  FormulaDependencyTreeType,
  FormulaDependencyTreeVirtual,
  type IFormulaDependencyTree,
} from "@univerjs/engine-formula";

let installed = false;

/**
 * A formula of a conditional format or a validation stands in no cell, but the engine takes its place within its range
 * for a place on the sheet. Formulas that refer to the cell there then wait for it and, where it waits for them, are
 * calculated before what they refer to. Without a place it is waited for by none.
 */
export function installRuleFormulaCorrection(): void {
  if (installed) return;
  installed = true;
  const tree: Pick<IFormulaDependencyTree, "toRTreeItem" | "inRangeData"> =
    FormulaDependencyTreeVirtual.prototype;
  const { toRTreeItem, inRangeData } = tree;
  tree.toRTreeItem = function (this: IFormulaDependencyTree) {
    return this.type === FormulaDependencyTreeType.OTHER_FORMULA ? [] : toRTreeItem.call(this);
  };
  tree.inRangeData = function (this: IFormulaDependencyTree, range) {
    return this.type !== FormulaDependencyTreeType.OTHER_FORMULA && inRangeData.call(this, range);
  };
}
