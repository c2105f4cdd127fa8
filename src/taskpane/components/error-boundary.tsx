import { Button } from "@fluentui/react-components";
import { Component, type ReactNode } from "react";

interface ErrorBoundaryProps {
  readonly message: string;
  readonly retry: string;
  readonly children: ReactNode;
}

/** Keeps a view that has failed, or could not be loaded, from taking the whole pane with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { readonly error: Error } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return (
      <div role="alert" className="failure">
        <p>{this.props.message}</p>
        <p className="detail">{error.message}</p>
        <Button onClick={() => this.setState({ error: null })}>{this.props.retry}</Button>
      </div>
    );
  }
}
