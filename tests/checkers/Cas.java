// SPDX-FileCopyrightText: 2026 The Dấu authors
// SPDX-License-Identifier: Apache-2.0
import java.io.FileInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.Feature;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;

/** Reads XMI files as Apache UIMA does (libuima-core-java): java Cas.java TypeSystem.xml FILE.xmi...
 *  Prints each NamedEntity as "value TAB text", in the order of the files. */
public class Cas {
    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        TypeSystemDescription types = UIMAFramework.getXMLParser().parseTypeSystemDescription(new XMLInputSource(arguments[0]));
        types.resolveImports();
        for (String file : Arrays.asList(arguments).subList(1, arguments.length)) {
            CAS cas = CasCreationUtils.createCas(types, null, null);
            try (FileInputStream in = new FileInputStream(file)) {
                XmiCasDeserializer.deserialize(in, cas);
            }
            Type entity = cas.getTypeSystem().getType("de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity");
            Feature value = entity.getFeatureByBaseName("value");
            for (AnnotationFS annotation : cas.getAnnotationIndex(entity))
                out.println(annotation.getStringValue(value) + "\t" + annotation.getCoveredText().replaceAll("\\s+", " "));
        }
        out.flush();
    }
}
