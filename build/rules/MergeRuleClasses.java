import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.ClassRemapper;
import org.objectweb.asm.commons.SimpleRemapper;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Puts hundreds of compiled rule classes into a few. Drools makes an enum with one constant of each condition and each
 * consequence, and a class of each handful of rules; a start has to find, read and link them one by one. Here those of a
 * kind become one class: a field says which of them an object is, and a switch leads to the code that Drools made for
 * it. That code is not touched. See docs/decisions/0012-few-rule-classes.md.
 *
 * <p>The build runs it after Drools: {@code java -cp asm.jar.. MergeRuleClasses.java target/classes}.
 */
final class MergeRuleClasses {

    private static final String RULES = "io/github/seminal/rules/";
    private static final String MERGED = RULES + "compiled/";
    /** Every condition and consequence has it, and one functional interface that tells its kind. */
    private static final String HASHED = "org/drools/model/functions/HashedExpression";

    private static final String ALL = "ALL";
    private static final String NUMBER = "number";
    /** The constant of an enum that Drools makes. */
    private static final String CONSTANT = "INSTANCE";

    private static final String RULE_METHOD = "()Lorg/drools/model/Rule;";
    /** A case takes some 15 bytes, and a method of more than 8,000 is never compiled by HotSpot. */
    private static final int MOST_OF_A_CLASS = 400;

    /** Where an enum went: which of the objects of a merged class it is. */
    private record Place(String owner, int number) {}

    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, String> newNames = new HashMap<>();
    private final List<ClassNode> result = new ArrayList<>();

    private MergeRuleClasses() {}

    public static void main(String... args) throws IOException {
        Path classes = Path.of(args[0]);
        List<Path> files;
        try (Stream<Path> all = Files.walk(classes.resolve(RULES))) {
            files = all.filter(file -> file.toString().endsWith(".class"))
                    .sorted()
                    .toList();
        }
        List<ClassNode> nodes = new ArrayList<>();
        for (Path file : files) {
            ClassNode node = new ClassNode();
            new ClassReader(Files.readAllBytes(file)).accept(node, ClassReader.SKIP_DEBUG);
            nodes.add(node);
        }
        MergeRuleClasses merge = new MergeRuleClasses();
        merge.merge(nodes);
        for (Path file : files) {
            Files.delete(file);
        }
        deleteEmptyFolders(classes.resolve(RULES));
        merge.write(classes);
        System.out.println(files.size() + " classes of rules are " + merge.result.size() + " now.");
    }

    /** Drools puts each of these classes into one of 256 packages. */
    private static void deleteEmptyFolders(Path top) throws IOException {
        try (Stream<Path> all = Files.walk(top)) {
            for (Path folder : all.filter(Files::isDirectory)
                    .sorted(Comparator.reverseOrder())
                    .toList()) {
                try (Stream<Path> inside = Files.list(folder)) {
                    if (inside.findAny().isPresent()) {
                        continue;
                    }
                }
                Files.delete(folder);
            }
        }
    }

    private void merge(List<ClassNode> nodes) {
        Map<String, List<ClassNode>> kinds = new TreeMap<>();
        List<ClassNode> handfuls = new ArrayList<>();
        for (ClassNode node : nodes) {
            if (node.interfaces.contains(HASHED)) {
                kinds.computeIfAbsent(kind(node), none -> new ArrayList<>()).add(node);
            } else if (hasRulesOnly(node)) {
                handfuls.add(node);
            } else {
                result.add(node);
            }
        }
        if (kinds.isEmpty() || handfuls.isEmpty()) {
            throw unexpected("There are no compiled rules among " + nodes.size() + " classes.");
        }
        kinds.forEach(this::mergeKind);
        result.add(rules(handfuls));
        for (ClassNode node : result) {
            for (MethodNode method : node.methods) {
                takeFromMerged(method.instructions);
            }
        }
    }

    /** The functional interface, for instance {@code Predicate1}. */
    private static String kind(ClassNode node) {
        List<String> kinds =
                node.interfaces.stream().filter(name -> !name.equals(HASHED)).toList();
        boolean oneConstant = node.superName.equals("java/lang/Enum")
                && node.fields.stream()
                                .filter(field -> field.desc.equals("L" + node.name + ";"))
                                .count()
                        == 1;
        if (kinds.size() != 1 || !oneConstant) {
            throw unexpected("The class (" + node.name + ") of the kinds " + kinds
                    + " is not an enum with one constant and one kind.");
        }
        return kinds.get(0);
    }

    private static IllegalStateException unexpected(String what) {
        return new IllegalStateException(
                what + "\nMaybe another version of Drools compiles rules to classes of another form.");
    }

    private static boolean hasRulesOnly(ClassNode node) {
        return node.fields.isEmpty()
                && node.interfaces.isEmpty()
                && node.superName.equals("java/lang/Object")
                && node.methods.stream().allMatch(method -> isConstructor(method) || isRule(method))
                && node.methods.stream().anyMatch(MergeRuleClasses::isRule);
    }

    private static boolean isRule(MethodNode method) {
        return isStatic(method) && method.desc.equals(RULE_METHOD);
    }

    private static boolean isStatic(MethodNode method) {
        return (method.access & Opcodes.ACC_STATIC) != 0;
    }

    private static boolean isConstructor(MethodNode method) {
        return method.name.equals("<init>");
    }

    private ClassNode rules(List<ClassNode> handfuls) {
        ClassNode rules = newClass(MERGED + "Rules", handfuls.get(0).version);
        Map<String, String> owners = new HashMap<>();
        for (ClassNode handful : handfuls) {
            newNames.put(handful.name, rules.name);
            for (MethodNode method : handful.methods) {
                if (isRule(method)) {
                    String other = owners.put(method.name, handful.name);
                    if (other != null) {
                        throw new IllegalStateException("The rule (" + method.name + ") is in two classes, " + other
                                + " and " + handful.name + ".\nMaybe give one of them another sentence.");
                    }
                    rules.methods.add(method);
                }
            }
        }
        return rules;
    }

    private void mergeKind(String kind, List<ClassNode> nodes) {
        String name = MERGED + kind.substring(kind.lastIndexOf('/') + 1);
        for (int from = 0; from < nodes.size(); from += MOST_OF_A_CLASS) {
            List<ClassNode> part = nodes.subList(from, Math.min(nodes.size(), from + MOST_OF_A_CLASS));
            result.add(merged(name + "s" + from / MOST_OF_A_CLASS, kind, part));
        }
    }

    private ClassNode merged(String name, String kind, List<ClassNode> nodes) {
        ClassNode merged = newClass(name, nodes.get(0).version);
        merged.interfaces.add(HASHED);
        merged.interfaces.add(kind);
        addObjects(merged, nodes.size());
        Map<String, List<MethodNode>> answers = new LinkedHashMap<>();
        for (int number = 0; number < nodes.size(); number++) {
            ClassNode node = nodes.get(number);
            places.put(node.name, new Place(name, number));
            newNames.put(node.name, name);
            Map<String, String> outside = new HashMap<>();
            node.methods.stream()
                    .filter(method -> (method.access & Opcodes.ACC_BRIDGE) != 0)
                    .forEach(bridge -> outside.put(bridge.name, bridge.desc));
            for (MethodNode method : node.methods) {
                if (!isStatic(method) && !isConstructor(method) && (method.access & Opcodes.ACC_BRIDGE) == 0) {
                    requireNothingOfItsOwn(node, method);
                    answers.computeIfAbsent(
                                    method.name + outside.getOrDefault(method.name, method.desc),
                                    none -> new ArrayList<>())
                            .add(method);
                }
            }
        }
        answers.forEach((outside, methods) -> {
            if (methods.size() != nodes.size()) {
                throw unexpected("Of " + nodes.size() + " classes of the kind (" + kind + "), " + methods.size()
                        + " have the method (" + outside + ").");
            }
            addSwitch(merged, outside, methods);
        });
        return merged;
    }

    /** Code that speaks of its own class would speak of another one afterwards. */
    private static void requireNothingOfItsOwn(ClassNode node, MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof FieldInsnNode field && field.owner.equals(node.name)
                    || instruction instanceof MethodInsnNode call && call.owner.equals(node.name)) {
                throw unexpected(
                        "The method (" + method.name + ") of the class (" + node.name + ") uses its own class.");
            }
        }
    }

    private static ClassNode newClass(String name, int version) {
        ClassNode made = new ClassNode();
        int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER;
        made.visit(version, access, name, null, "java/lang/Object", new String[0]);
        return made;
    }

    /** An object a number, in an array: what was a constant is one of them. */
    private static void addObjects(ClassNode merged, int count) {
        String array = "[L" + merged.name + ";";
        merged.visitField(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, ALL, array, null, null);
        merged.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, NUMBER, "I", null, null);

        MethodVisitor constructor = merged.visitMethod(Opcodes.ACC_PRIVATE, "<init>", "(I)V", null, null);
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        constructor.visitVarInsn(Opcodes.ALOAD, 0);
        constructor.visitVarInsn(Opcodes.ILOAD, 1);
        constructor.visitFieldInsn(Opcodes.PUTFIELD, merged.name, NUMBER, "I");
        constructor.visitInsn(Opcodes.RETURN);
        constructor.visitMaxs(0, 0);

        Object[] counter = {Opcodes.INTEGER};
        Label next = new Label();
        Label end = new Label();
        MethodVisitor all = merged.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null);
        all.visitIntInsn(Opcodes.SIPUSH, count);
        all.visitTypeInsn(Opcodes.ANEWARRAY, merged.name);
        all.visitFieldInsn(Opcodes.PUTSTATIC, merged.name, ALL, array);
        all.visitInsn(Opcodes.ICONST_0);
        all.visitVarInsn(Opcodes.ISTORE, 0);
        all.visitLabel(next);
        all.visitFrame(Opcodes.F_NEW, 1, counter, 0, new Object[0]);
        all.visitVarInsn(Opcodes.ILOAD, 0);
        all.visitIntInsn(Opcodes.SIPUSH, count);
        all.visitJumpInsn(Opcodes.IF_ICMPGE, end);
        all.visitFieldInsn(Opcodes.GETSTATIC, merged.name, ALL, array);
        all.visitVarInsn(Opcodes.ILOAD, 0);
        all.visitTypeInsn(Opcodes.NEW, merged.name);
        all.visitInsn(Opcodes.DUP);
        all.visitVarInsn(Opcodes.ILOAD, 0);
        all.visitMethodInsn(Opcodes.INVOKESPECIAL, merged.name, "<init>", "(I)V", false);
        all.visitInsn(Opcodes.AASTORE);
        all.visitIincInsn(0, 1);
        all.visitJumpInsn(Opcodes.GOTO, next);
        all.visitLabel(end);
        all.visitFrame(Opcodes.F_NEW, 1, counter, 0, new Object[0]);
        all.visitInsn(Opcodes.RETURN);
        all.visitMaxs(0, 0);
    }

    /** A method that goes to the one with the object's number. */
    private static void addSwitch(ClassNode merged, String outside, List<MethodNode> methods) {
        String name = outside.substring(0, outside.indexOf('('));
        String descriptor = outside.substring(name.length());
        Type[] arguments = Type.getArgumentTypes(descriptor);
        Object[] locals = new Object[arguments.length + 1];
        locals[0] = merged.name;
        for (int i = 0; i < arguments.length; i++) {
            locals[i + 1] = arguments[i].getInternalName();
        }
        Label[] cases = methods.stream().map(method -> new Label()).toArray(Label[]::new);
        Label none = new Label();
        MethodVisitor code =
                merged.visitMethod(Opcodes.ACC_PUBLIC, name, descriptor, null, new String[] {"java/lang/Exception"});
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, merged.name, NUMBER, "I");
        code.visitTableSwitchInsn(0, cases.length - 1, none, cases);
        for (int number = 0; number < cases.length; number++) {
            MethodNode method = methods.get(number);
            code.visitLabel(cases[number]);
            code.visitFrame(Opcodes.F_NEW, locals.length, locals, 0, new Object[0]);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            Type[] inside = Type.getArgumentTypes(method.desc);
            for (int i = 0; i < inside.length; i++) {
                code.visitVarInsn(Opcodes.ALOAD, i + 1);
                if (!inside[i].equals(arguments[i])) {
                    code.visitTypeInsn(Opcodes.CHECKCAST, inside[i].getInternalName());
                }
            }
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, merged.name, name + number, method.desc, false);
            code.visitInsn(Type.getReturnType(descriptor).getOpcode(Opcodes.IRETURN));
            method.name = name + number;
            method.access = Opcodes.ACC_PRIVATE;
            method.signature = null;
            merged.methods.add(method);
        }
        code.visitLabel(none);
        code.visitFrame(Opcodes.F_NEW, locals.length, locals, 0, new Object[0]);
        code.visitTypeInsn(Opcodes.NEW, "java/lang/AssertionError");
        code.visitInsn(Opcodes.DUP);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/AssertionError", "<init>", "()V", false);
        code.visitInsn(Opcodes.ATHROW);
        code.visitMaxs(0, 0);
    }

    /** Where the constant of an enum was taken, the object with its number is. */
    private void takeFromMerged(InsnList instructions) {
        for (AbstractInsnNode instruction : instructions.toArray()) {
            if (instruction instanceof FieldInsnNode field && places.containsKey(field.owner)) {
                if (!field.name.equals(CONSTANT)) {
                    throw unexpected("The field (" + field.name + ") of the class (" + field.owner
                            + ") is used, and only its constant is known.");
                }
                Place place = places.get(field.owner);
                instructions.insertBefore(
                        field, new FieldInsnNode(Opcodes.GETSTATIC, place.owner(), ALL, "[L" + place.owner() + ";"));
                instructions.insertBefore(field, new IntInsnNode(Opcodes.SIPUSH, place.number()));
                instructions.set(field, new InsnNode(Opcodes.AALOAD));
            }
        }
    }

    private void write(Path classes) throws IOException {
        for (ClassNode node : result) {
            ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
            node.accept(new ClassRemapper(writer, new SimpleRemapper(Opcodes.ASM9, newNames)));
            Path file = classes.resolve(node.name + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, writer.toByteArray());
        }
    }
}
