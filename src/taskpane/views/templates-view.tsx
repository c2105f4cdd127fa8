/** Stands in until the view is built. */
export default function TemplatesView() {
  return <div className="view" />;
}
