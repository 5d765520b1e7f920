/// A stack that keeps its memory while it is emptied and filled again, without the checks of an array.
struct Stack<Element: BitwiseCopyable>: ~Copyable {
  private var elements: UnsafeMutablePointer<Element>
  private var capacity = 64
  private(set) var count = 0

  init() { elements = .allocate(capacity: capacity) }

  deinit { elements.deallocate() }

  subscript(place: Int) -> Element { elements[place] }

  mutating func push(_ element: Element) {
    if count == capacity { grow() }
    elements.advanced(by: count).initialize(to: element)
    count += 1
  }

  /// Takes the topmost away; there must be one.
  mutating func pop() -> Element {
    count -= 1
    return elements[count]
  }

  mutating func cut(to count: Int) { self.count = count }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    larger.initialize(from: elements, count: count)
    elements.deallocate()
    elements = larger
    capacity *= 2
  }
}
