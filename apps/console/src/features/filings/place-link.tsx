import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { hashOf, type Selection } from "./selection.ts";

interface PlaceLinkProps {
  readonly to: Selection;
  readonly className?: string | undefined;
  readonly title?: string;
  /** The right side shows it now. */
  readonly chosen?: boolean;
  readonly children: ReactNode;
}

/** A link to another part of the same filing's page. Without the hash every one of them would count as the current page. */
export const PlaceLink = ({ to, className, title, chosen = false, children }: PlaceLinkProps) => (
  <Link
    to="."
    hash={hashOf(to)}
    activeOptions={{ includeHash: true }}
    className={className}
    title={title}
    data-chosen={chosen}
    aria-current={chosen ? "true" : undefined}
  >
    {children}
  </Link>
);
