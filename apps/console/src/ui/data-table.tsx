import { Table, type TableProps, type TableRef } from "antd";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

const pageSize = 50;

interface DataTableProps<Row extends object> {
  readonly rows: readonly Row[];
  readonly columns: NonNullable<TableProps<Row>["columns"]>;
  readonly rowKey: (row: Row) => string;
  /** What the table lists; read out, not shown. */
  readonly caption: string;
  /** Shown in place of the rows when there are none. */
  readonly empty: ReactNode;
  readonly minWidth?: number;
}

/** A table that scrolls sideways on narrow screens instead of squeezing, and pages only where it is long. */
export function DataTable<Row extends object>({
  rows,
  columns,
  rowKey,
  caption,
  empty,
  minWidth = 760,
}: DataTableProps<Row>) {
  const { t } = useTranslation();
  return (
    <Table<Row>
      ref={reachable}
      dataSource={[...rows]}
      columns={columns}
      rowKey={rowKey}
      aria-label={caption}
      size="middle"
      scroll={{ x: minWidth }}
      locale={{ emptyText: empty }}
      pagination={
        rows.length > pageSize
          ? { pageSize, showSizeChanger: false, showTotal: (total) => t("ui.table.total", { count: total }) }
          : false
      }
    />
  );
}

/** What scrolls sideways has to be reachable by keyboard, even where its cells hold nothing to stop at. */
function reachable(table: TableRef | null): (() => void) | undefined {
  const part = table?.nativeElement.querySelector(".ant-table-content");
  if (!part) return undefined;
  const observer = new ResizeObserver(() => {
    if (part.scrollWidth > part.clientWidth) part.setAttribute("tabindex", "0");
    else part.removeAttribute("tabindex");
  });
  observer.observe(part);
  return () => observer.disconnect();
}
