import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline'

/** What the style sheets of the window say of a shape or text, and a picture by itself has to carry. */
const carried = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-opacity',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
  'shape-rendering',
] as const

const attributesDropped = ['class', 'style', 'data-shade', 'data-tint', 'data-quiet']

/**
 * A drawn picture as an SVG file that looks the same without the window: styles as attributes, letters with their font.
 *
 * @param picture  is in the document, where its styles hold; not changed
 */
export function standalone(picture: SVGSVGElement): string {
  const copy = picture.cloneNode(true) as SVGSVGElement
  const originals = [picture, ...picture.querySelectorAll('*')]
  const copies = [copy, ...copy.querySelectorAll('*')]
  originals.forEach((original, index) => {
    const element = copies[index] as Element
    const [own, inherited] = [
      getComputedStyle(original),
      original.parentElement && getComputedStyle(original.parentElement),
    ]
    for (const name of carried) {
      const value = own.getPropertyValue(name)
      // Told once, where it begins to hold.
      if (element === copy || value !== inherited?.getPropertyValue(name)) element.setAttribute(name, value)
    }
    for (const name of attributesDropped) element.removeAttribute(name)
  })
  copy.setAttribute('font-family', "'Inter Variable', sans-serif")
  const style = document.createElementNS('http://www.w3.org/2000/svg', 'style')
  style.textContent = `@font-face{font-family:"Inter Variable";font-weight:100 900;src:url(${latin}) format("woff2")}`
  copy.prepend(style)
  return new XMLSerializer().serializeToString(copy)
}

/** Most pixels that a picture may have in one direction: what the canvas of Chromium takes. */
const mostPixels = 16_384

/**
 * An SVG file as a PNG.
 *
 * @param scale  pixels for each of the picture's own
 * @returns the PNG's bytes in Base64
 * @throws Error if the picture cannot be drawn: a programming fault
 */
export async function asPng(svg: string, scale: number): Promise<string> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const fitting = Math.min(scale, mostPixels / Math.max(image.width, image.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.width * fitting)
  canvas.height = Math.round(image.height * fitting)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '')
}
