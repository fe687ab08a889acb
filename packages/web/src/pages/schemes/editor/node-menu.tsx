import { ArrowDown, ArrowUp, CornerDownRight, EllipsisVertical, ShieldAlert, Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { DimensionNode, SchemeNode } from "../../../api/schemes.js";
import { useLocale } from "../../../app/session-context.js";
import { textIn } from "../../../lib/locale.js";
import { IconButton } from "../../../ui/button.js";
import { Menu, MenuItem, MenuSeparator } from "../../../ui/menu.js";
import { moved } from "../../surveys/editor/change.js";
import type { TreeProps } from "./branch.js";
import { movedTo, nodesOf, type Path, withChildren, withNode, without } from "./tree.js";
import { FIRST_VETO } from "./veto-fields.js";

type Props = TreeProps & { node: SchemeNode; path: Path; siblings: number; name: string };

export function NodeMenu({ node, path, siblings, name, definition, onChange }: Props) {
  const { t } = useTranslation();
  const locale = useLocale();
  const parent = path.slice(0, -1);
  const index = path.at(-1) ?? 0;
  const move = (steps: number) => onChange(withChildren(definition, parent, (children) => moved(children, index, steps)));
  const targets = node.type === "indicator" ? branchesBut(parent, definition) : [];
  return (
    <Menu trigger={<IconButton label={`${t("common.actions")}: ${name}`} icon={EllipsisVertical} />}>
      {!node.veto && (
        <MenuItem icon={ShieldAlert} onSelect={() => onChange(withNode(definition, path, { ...node, veto: FIRST_VETO }))}>
          {t("schemes.veto.add")}
        </MenuItem>
      )}
      <MenuItem icon={ArrowUp} disabled={index === 0} onSelect={() => move(-1)}>
        {t("common.moveUp")}
      </MenuItem>
      <MenuItem icon={ArrowDown} disabled={index === siblings - 1} onSelect={() => move(1)}>
        {t("common.moveDown")}
      </MenuItem>
      {targets.map(({ path: target, node: dimension }) => (
        <MenuItem key={target.join()} icon={CornerDownRight} onSelect={() => onChange(movedTo(definition, path, target))}>
          {t("schemes.moveTo", { name: dimension ? textIn(dimension.name, locale) : t("schemes.topLevel") })}
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem icon={Trash2} onSelect={() => onChange(without(definition, path))}>
        {t("common.remove")}
      </MenuItem>
    </Menu>
  );
}

/** The branches a leaf can move to: the top level and every dimension but its own. */
function branchesBut(parent: Path, definition: TreeProps["definition"]): { path: Path; node?: DimensionNode }[] {
  const dimensions = nodesOf(definition).flatMap(({ node, path }) => (node.type === "dimension" ? [{ node, path }] : []));
  return [{ path: [] }, ...dimensions].filter(({ path }) => path.join() !== parent.join());
}
