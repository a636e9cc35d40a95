/** A host that is a module. */
module io.github.seminal.example.module {
    requires io.github.seminal;
}
