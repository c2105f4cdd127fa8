/** Stands in until the view is built. */
export default function SettingsView() {
  return <div className="view" />;
}
