import { Link } from '@tanstack/react-router';

/** The title of a root cause, leading to its page. */
export function CauseLink({ cause }: { readonly cause: { readonly id: string; readonly title: string } }) {
  return (
    <Link to="/blockers/causes/$id" params={{ id: cause.id }}>
      {cause.title}
    </Link>
  );
}
