import type { RuleStyle } from '../../document';
import type { Points } from '../../units';

/** How thick a rule is from its outer edge to its inner one. */
export function thicknessOf(style: RuleStyle): Points {
  switch (style.kind) {
    case 'line':
    case 'dashed':
    case 'dotted':
      return style.width;
    case 'double':
      return 2 * style.width + style.gap;
    case 'thick-thin':
      return style.thick + style.gap + style.thin;
    case 'wave':
      return style.height + style.width;
    case 'border':
      return style.size;
  }
}

/** The rule itself where it is no thicker than `room`, else the same drawn so much smaller. */
export function fitRule(style: RuleStyle, room: Points): RuleStyle {
  const by = Math.min(1, Math.max(0, room) / thicknessOf(style));
  if (by === 1) return style;
  switch (style.kind) {
    case 'line':
      return { ...style, width: style.width * by };
    case 'double':
    case 'dotted':
      return { ...style, width: style.width * by, gap: style.gap * by };
    case 'thick-thin':
      return { ...style, thick: style.thick * by, thin: style.thin * by, gap: style.gap * by };
    case 'dashed':
      return { ...style, width: style.width * by, dash: style.dash * by, gap: style.gap * by };
    case 'wave':
      return { ...style, width: style.width * by, length: style.length * by, height: style.height * by };
    case 'border':
      return { ...style, size: style.size * by };
  }
}
