import type { ReactNode } from "react";
import styles from "./reading-table.module.css";

export interface ReadingColumn<Row> {
  readonly key: string;
  readonly title: string;
  /** Of the whole, such as `22%`. */
  readonly width?: string;
  readonly render: (row: Row) => ReactNode;
}

interface ReadingTableProps<Row> {
  /** What the table lists; read out, not shown. */
  readonly caption: string;
  /** The first one names its row. */
  readonly columns: readonly ReadingColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
}

/**
 * A table to read and to print: all of its rows, and on a phone each row as a block of its own. The roles are said
 * because a table that is laid out as blocks would lose them.
 */
export function ReadingTable<Row>({ caption, columns, rows, rowKey }: ReadingTableProps<Row>) {
  return (
    <table role="table" className={styles.table} aria-label={caption}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, title, width }) => (
            <th key={key} role="columnheader" scope="col" style={width === undefined ? {} : { width }}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map(({ key, title, render }, index) =>
              index === 0 ? (
                <th key={key} role="rowheader" scope="row">
                  {render(row)}
                </th>
              ) : (
                <td key={key} role="cell" data-title={title}>
                  {render(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
