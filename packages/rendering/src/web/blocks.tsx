/** @jsxImportSource hono/jsx */
import { raw } from "hono/html";
import { chartSvg } from "../charts/index.js";
import type { Block, Cell, ChartView, Column, Section, TableView, Tile } from "../view/index.js";

const drawnWidth = 400;
const wideWidth = 800;

export const PageSection = ({ section }: { section: Section }) => (
  <section id={section.id} aria-labelledby={`${section.id}-heading`}>
    <h2 id={`${section.id}-heading`}>{section.heading}</h2>
    {section.blocks.map((block) => (
      <PageBlock block={block} />
    ))}
  </section>
);

const PageBlock = ({ block }: { block: Block }) => {
  switch (block.kind) {
    case "text":
      return <p>{block.text}</p>;
    case "heading":
      return <h3>{block.text}</h3>;
    case "list":
      return (
        <ul>
          {block.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      );
    case "tiles":
      return <Tiles tiles={block.tiles} />;
    case "charts":
      return (
        <div class="pair">
          {block.charts.map((chart) => (
            <Chart chart={chart} />
          ))}
        </div>
      );
    case "chart":
      return (
        <>
          <h3>{block.chart.caption}</h3>
          <div class={block.layout === "beside" ? "pair" : "stack"}>
            <Chart chart={block.chart} wide={block.layout === "stacked"} headed />
            <DataTable table={block.table} headed />
          </div>
        </>
      );
    case "table":
      return <DataTable table={block.table} />;
  }
};

const Tiles = ({ tiles }: { tiles: Tile[] }) => (
  <dl class="tiles">
    {tiles.map((tile) => (
      <div>
        <dt>{tile.label}</dt>
        <dd class={tile.absent ? "absent" : "value"}>{tile.value}</dd>
        {tile.lines.map((line) => (
          <dd class={line.tone}>{line.text}</dd>
        ))}
      </div>
    ))}
  </dl>
);

/** A wide chart is drawn twice, and the style sheet shows the one whose text is legible at the screen's width. */
const Chart = ({ chart, wide = false, headed = false }: { chart: ChartView; wide?: boolean; headed?: boolean }) => (
  <figure>
    {headed ? null : <figcaption>{chart.caption}</figcaption>}
    {wide ? <div class="wide">{drawn(chart, wideWidth)}</div> : null}
    <div class={wide ? "narrow" : ""}>{drawn(chart, drawnWidth)}</div>
    {chart.reading === null ? null : <p class="reading">{chart.reading}</p>}
  </figure>
);

function drawn({ spec, description }: ChartView, width: number) {
  return raw(chartSvg(spec, { width, description, form: "inline" }));
}

/** Below a heading of its own, a table's caption is only for those who hear the page. */
const DataTable = ({ table, headed = false }: { table: TableView; headed?: boolean }) => {
  const name = table.columns.findIndex((column) => column.align === "start");
  return (
    <div class="scroll" tabindex={0}>
      <table>
        <caption>{headed ? <span class="hidden">{table.caption}</span> : table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th scope="col" class={index === name ? "name" : classOf(column)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr>
              {row.map((cell, index) => (
                <DataCell cell={cell} column={table.columns[index]} isName={index === name} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

type DataCellProps = { cell: Cell; column: Column | undefined; isName: boolean };

const DataCell = ({ cell, column, isName }: DataCellProps) =>
  isName ? (
    <th scope="row" class="name">
      {cell.text}
    </th>
  ) : (
    <td class={[classOf(column), cell.tone === "plain" ? "" : cell.tone].filter(Boolean).join(" ") || undefined}>
      {cell.text}
      {cell.detail === null ? null : <small>{cell.detail}</small>}
    </td>
  );

function classOf(column: Column | undefined): string | undefined {
  return column?.align === "end" ? "end" : undefined;
}
