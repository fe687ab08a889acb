/** @jsxImportSource hono/jsx */
import { colour } from "../theme.js";
import type { Block, Cell, ChartView, Column, Section, TableView, Tile, Tone } from "../view/index.js";
import { style } from "./styles.js";

const shownRows = 14;
const tilesPerRow = 2;

/** A chart's place in the mail: the content id of its picture and the size it is shown at. */
export type Picture = { contentId: string; width: number; height: number };

export type SectionProps = { section: Section; pictures: Map<ChartView, Picture>; more: (rows: number) => string };

const toneColours: Record<Tone, string> = {
  plain: colour.ink,
  strong: colour.ink,
  muted: colour.muted,
  good: colour.good,
  bad: colour.bad,
};

export const MailSection = ({ section, pictures, more }: SectionProps) => (
  <tr>
    <td class="pad ink" style={style.section}>
      <h2 style={style.h2}>{section.heading}</h2>
      <div style={style.streak}>&nbsp;</div>
      {section.blocks
        .filter((block) => block.brief)
        .map((block) => (
          <MailBlock block={block} pictures={pictures} more={more} />
        ))}
    </td>
  </tr>
);

type BlockProps = { block: Block; pictures: Map<ChartView, Picture>; more: (rows: number) => string };

const MailBlock = ({ block, pictures, more }: BlockProps) => {
  switch (block.kind) {
    case "text":
      return <p style={style.text}>{block.text}</p>;
    case "heading":
      return <h3 style={style.h3}>{block.text}</h3>;
    case "list":
      return block.items.map((item) => (
        <p class="muted" style={style.item}>
          {item}
        </p>
      ));
    case "tiles":
      return <Tiles tiles={block.tiles} />;
    case "charts":
      return block.charts.map((chart) => <Chart chart={chart} picture={pictures.get(chart)} />);
    case "chart":
      return (
        <>
          <Chart chart={block.chart} picture={pictures.get(block.chart)} />
          <DataTable table={block.table} more={more} />
        </>
      );
    case "table":
      return (
        <>
          <h3 style={style.h3}>{block.table.caption}</h3>
          <DataTable table={block.table} more={more} />
        </>
      );
  }
};

const Tiles = ({ tiles }: { tiles: Tile[] }) => {
  const rows: Tile[][] = [];
  for (let start = 0; start < tiles.length; start += tilesPerRow) rows.push(tiles.slice(start, start + tilesPerRow));
  return (
    <table role="presentation" width="100%" style="margin-top:6px">
      {rows.map((row) => (
        <>
          <tr>
            <td colspan={3} height="10" style="height:10px;font-size:0;line-height:0">
              &nbsp;
            </td>
          </tr>
          <tr>
            {row.map((tile, index) => (
              <>
                {index === 0 ? null : (
                  <td class="gap" style="font-size:0;line-height:0">
                    <div style="width:12px">&nbsp;</div>
                  </td>
                )}
                <TileBox tile={tile} />
              </>
            ))}
          </tr>
        </>
      ))}
    </table>
  );
};

const TileBox = ({ tile }: { tile: Tile }) => (
  <td
    class="tile"
    width="50%"
    style={`background:${colour.wash};border-left:3px solid ${colour.gold};padding:12px 14px 13px;vertical-align:top`}
  >
    <p class="muted" style={`margin:0;font-size:13px;line-height:18px;color:${colour.muted}`}>
      {tile.label}
    </p>
    <p
      class={tile.absent ? "muted" : ""}
      style={`margin:2px 0 3px;font-size:${tile.absent ? 17 : 27}px;line-height:34px;font-weight:700;color:${tile.absent ? colour.muted : colour.ink}`}
    >
      {tile.value}
    </p>
    {tile.lines.map((line) => (
      <p class={line.tone} style={`margin:0;font-size:12px;line-height:18px;color:${toneColours[line.tone]}`}>
        {line.text}
      </p>
    ))}
  </td>
);

const Chart = ({ chart, picture }: { chart: ChartView; picture: Picture | undefined }) =>
  picture === undefined ? null : (
    <>
      <h3 style={style.h3}>{chart.caption}</h3>
      <table role="presentation" width="100%">
        <tr>
          <td style={`background:${colour.paper};padding:6px 0`}>
            <img
              src={`cid:${picture.contentId}`}
              width={picture.width}
              height={picture.height}
              alt={chart.description}
              style={`display:block;width:100%;max-width:${picture.width}px;height:auto;font-size:13px;line-height:19px;color:${colour.muted}`}
            />
          </td>
        </tr>
      </table>
      {chart.reading === null ? null : (
        <p class="muted" style={style.small}>
          {chart.reading}
        </p>
      )}
    </>
  );

/** As many rows as a mail should carry; the sentence below says how many the full report adds. */
const DataTable = ({ table, more }: { table: TableView; more: (rows: number) => string }) => {
  const shown = table.columns.map((column) => !column.wide);
  const columns = table.columns.filter((column) => !column.wide);
  const rows = table.tail ? table.rows.slice(-shownRows) : table.rows.slice(0, shownRows);
  const left = table.rows.length - rows.length;
  return (
    <>
      <table width="100%" aria-label={table.caption} style={style.table}>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th scope="col" align={alignOf(column)} style={style.th + firstColumn(index)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              {row
                .filter((_, index) => shown[index])
                .map((cell, index) => (
                  <DataCell cell={cell} column={columns[index]} first={index === 0} compact={table.compact} />
                ))}
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 ? (
        <p class="muted" style={style.small}>
          {more(left)}
        </p>
      ) : null}
    </>
  );
};

type DataCellProps = { cell: Cell; column: Column | undefined; first: boolean; compact: boolean };

const DataCell = ({ cell, column, first, compact }: DataCellProps) => (
  <td
    align={alignOf(column)}
    class={cell.tone === "muted" ? "muted" : undefined}
    style={`${style.td}${firstColumn(first ? 0 : 1)}${cell.tone === "strong" ? ";font-weight:700" : ""}${cell.tone === "muted" ? `;color:${colour.muted}` : ""}`}
  >
    {cell.text}
    {cell.detail === null ? null : (
      <span class="detail" style={compact ? style.inlineDetail : style.detail}>
        {compact ? ` ${cell.detail}` : cell.detail}
      </span>
    )}
  </td>
);

function alignOf(column: Column | undefined): "left" | "right" {
  return column?.align === "end" ? "right" : "left";
}

function firstColumn(index: number): string {
  return index === 0 ? ";padding-left:0" : "";
}
