import { type Dispatch, type ReactNode, type SetStateAction, useLayoutEffect, useRef, useState } from "react";
import styles from "./measured-rows.module.css";

interface MeasuredRowsProps<Row> {
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** What is listed; read out, not shown. */
  readonly label: string;
  /** Pixels that a row has until it was seen. */
  readonly guess: number;
  /** Pixels of the part that is seen. */
  readonly height: number;
  readonly render: (row: Row) => ReactNode;
}

/** Up to here the page itself scrolls, and everything is drawn. */
const FEW = 40;
/** Pixels beyond the edges that are drawn as well, so that a quick scroll shows no hole. */
const MARGIN = 400;

/** A list of rows of unequal height: a short one stands in the page, of a long one only what is seen is drawn. */
export function MeasuredRows<Row>(props: MeasuredRowsProps<Row>) {
  const { rows, rowKey, label, render } = props;
  if (rows.length > FEW) return <LongList {...props} />;
  return (
    <ul className={styles.short} aria-label={label}>
      {rows.map((row) => (
        <li key={rowKey(row)}>{render(row)}</li>
      ))}
    </ul>
  );
}

function LongList<Row>({ rows, rowKey, label, guess, height, render }: MeasuredRowsProps<Row>) {
  const [scrolled, setScrolled] = useState(0);
  const [heights, setHeights] = useState<Heights>(new Map());
  const tops = topsOf(rows.map((row) => heights.get(rowKey(row)) ?? guess));
  const end = tops.at(-1) ?? 0;
  const top = Math.min(scrolled, Math.max(0, end - height));
  const first = Math.max(0, tops.findIndex((each) => each > top - MARGIN) - 1);
  const after = tops.findIndex((each) => each > top + height + MARGIN);
  const last = after === -1 ? rows.length : Math.min(after, rows.length);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <ul
      className={styles.frame}
      style={{ height }}
      aria-label={label}
      tabIndex={0}
      onScroll={({ currentTarget }) => setScrolled(currentTarget.scrollTop)}
    >
      <li aria-hidden style={{ height: tops[first] ?? 0 }} />
      {rows.slice(first, last).map((row, index) => {
        const key = rowKey(row);
        return (
          <MeasuredRow
            key={key}
            name={key}
            position={first + index + 1}
            total={rows.length}
            onMeasure={setHeights}
          >
            {render(row)}
          </MeasuredRow>
        );
      })}
      <li aria-hidden style={{ height: Math.max(0, end - (tops[last] ?? end)) }} />
    </ul>
  );
}

/** In pixels, by key. */
type Heights = ReadonlyMap<string, number>;

interface MeasuredRowProps {
  /** Its key. */
  readonly name: string;
  /** From 1. */
  readonly position: number;
  readonly total: number;
  readonly onMeasure: Dispatch<SetStateAction<Heights>>;
  readonly children: ReactNode;
}

function MeasuredRow({ name, position, total, onMeasure, children }: MeasuredRowProps) {
  const row = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    const { current } = row;
    if (current === null) return undefined;
    const measure = () => {
      const pixels = current.offsetHeight;
      if (pixels === 0) return;
      onMeasure((known) => (known.get(name) === pixels ? known : new Map(known).set(name, pixels)));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [name, onMeasure]);
  return (
    <li ref={row} className={styles.row} aria-posinset={position} aria-setsize={total}>
      {children}
    </li>
  );
}

/** Where each row begins, and at the end where the last one ends. */
const topsOf = (heights: readonly number[]): readonly number[] =>
  heights.reduce<number[]>(
    (tops, height) => {
      tops.push((tops.at(-1) ?? 0) + height);
      return tops;
    },
    [0],
  );
