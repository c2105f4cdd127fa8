/** Stands in until the view is built. */
export default function AssumptionsView() {
  return <div className="view" />;
}
