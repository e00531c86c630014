import { Component, type ReactNode } from 'react';
import { ErrorState } from '../ui/states.tsx';

interface Props {
  /** Changing it (another page) clears a shown failure. */
  readonly resetKey?: string;
  readonly children: ReactNode;
}

interface State {
  readonly failure: unknown;
  readonly failed: boolean;
}

/** Keeps a failing part from taking the page with it: shows one sentence, a code and a way to try again in its place. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failure: null, failed: false };

  static getDerivedStateFromError(failure: unknown): State {
    return { failure, failed: true };
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.failed && before.resetKey !== this.props.resetKey) this.retry();
  }

  retry = (): void => this.setState({ failure: null, failed: false });

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <ErrorState error={this.state.failure} onRetry={this.retry} />;
  }
}
