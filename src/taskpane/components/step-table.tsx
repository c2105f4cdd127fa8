import type { ExplanationRow } from "../../explanation/explanation-rows";
import { grouped } from "../answer-text";
import { usePane } from "../pane-context";

/** The steps of an explanation: what, how, how much. The sources stand beside the figures elsewhere. */
export function StepTable({ rows }: { readonly rows: readonly ExplanationRow[] }) {
  const [step, formula, amount] = usePane().desk.wording.texts.explanation.header;
  return (
    <table className="steps">
      <thead>
        <tr>
          <th scope="col">{step}</th>
          <th scope="col">{formula}</th>
          <th scope="col" className="number">
            {amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            <td>{row[0]}</td>
            <td>{row[1]}</td>
            <td className="number">{typeof row[2] === "number" ? grouped(String(row[2])) : row[2]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
