/** Stands in until the view is built. */
export default function CalculateView() {
  return <div className="view" />;
}
