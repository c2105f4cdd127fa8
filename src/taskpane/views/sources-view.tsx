/** Stands in until the view is built. */
export default function SourcesView() {
  return <div className="view" />;
}
