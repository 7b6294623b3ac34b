"""The moto server with the AWS features that moto lacks and this Terraform configuration needs.

EKS: moto has only clusters and node groups. Terraform also creates add-ons, access entries and pod
identity associations, and reads the cluster's security group. This server stores these as they were
sent. It also removes the SSH key that moto adds to every node group.
RDS: moto gives a read replica the resource id of its primary. This server gives it its own.

Usage: server.py PORT_FILE. Listens on a free port of the loopback interface and writes the port
number to PORT_FILE.
"""

import sys
import time
from uuid import uuid4

from moto.core.exceptions import JsonRESTError
from moto.core.responses import ActionResult, EmptyResult
from moto.ec2.models import ec2_backends
from moto.eks import models as eks_models
from moto.eks import urls
from moto.eks.models import EKSBackend
from moto.eks.responses import EKSResponse
from moto.rds.models import RDSBackend
from moto.server import ThreadedMotoServer

CLUSTER = "{0}/clusters/(?P<name>[^/]+)"
ADDON = CLUSTER + "/addons/(?P<addonName>[^/]+)"
ENTRY = CLUSTER + "/access-entries/(?P<principalArn>.+?)"
ASSOCIATION = CLUSTER + "/pod-identity-associations/(?P<associationId>[^/]+)"


class NotFound(JsonRESTError):
    code = 404

    def __init__(self, what):
        super().__init__("ResourceNotFoundException", f"No such {what}")


class Kept:
    """The created resources of one kind, by a key of several parts."""

    def __init__(self, what):
        self.what = what
        self.things = {}

    def put(self, key, thing):
        self.things[key] = thing
        return thing

    def get(self, *key):
        if key not in self.things:
            raise NotFound(self.what)
        return self.things[key]

    def remove(self, *key):
        thing = self.get(*key)
        del self.things[key]
        return thing


addons = Kept("add-on")
entries = Kept("access entry")
policies = Kept("policy of an access entry")
associations = Kept("pod identity association")


def arn(response, kind, *parts):
    account = response.current_account
    return f"arn:aws:eks:{response.region}:{account}:{kind}/{'/'.join(parts)}"


class CompleteEKS(EKSResponse):
    def sent(self, *names):
        return {name: self._get_param(name) for name in names if self._get_param(name) is not None}

    def create_addon(self):
        cluster, name = self._get_param("name"), self._get_param("addonName")
        addon = self.sent("addonName", "addonVersion", "configurationValues", "tags")
        bound = [
            associations.put(
                (cluster, identity),
                {
                    "associationId": identity,
                    "associationArn": arn(self, "podidentityassociation", cluster, identity),
                    "clusterName": cluster,
                    "namespace": "kube-system",
                    **sent,
                },
            )
            for sent in self._get_param("podIdentityAssociations") or []
            for identity in ["a-" + uuid4().hex[:17]]
        ]
        addon |= {
            "clusterName": cluster,
            "status": "ACTIVE",
            "addonArn": arn(self, "addon", cluster, name, str(uuid4())),
            "podIdentityAssociations": [each["associationArn"] for each in bound],
            "createdAt": time.time(),
            "modifiedAt": time.time(),
        }
        return ActionResult({"addon": addons.put((cluster, name), addon)})

    def describe_addon(self):
        key = self._get_param("name"), self._get_param("addonName")
        return ActionResult({"addon": addons.get(*key)})

    def delete_addon(self):
        key = self._get_param("name"), self._get_param("addonName")
        return ActionResult({"addon": addons.remove(*key) | {"status": "DELETING"}})

    def create_access_entry(self):
        cluster, principal = self._get_param("name"), self._get_param("principalArn")
        entry = {
            "clusterName": cluster,
            "principalArn": principal,
            "accessEntryArn": arn(self, "access-entry", cluster, str(uuid4())),
            "type": self._get_param("type") or "STANDARD",
            "username": self._get_param("username") or principal,
            "kubernetesGroups": self._get_param("kubernetesGroups") or [],
            "tags": self._get_param("tags") or {},
            "createdAt": time.time(),
            "modifiedAt": time.time(),
        }
        return ActionResult({"accessEntry": entries.put((cluster, principal), entry)})

    def describe_access_entry(self):
        key = self._get_param("name"), self._get_param("principalArn")
        return ActionResult({"accessEntry": entries.get(*key)})

    def delete_access_entry(self):
        entries.remove(self._get_param("name"), self._get_param("principalArn"))
        return EmptyResult()

    def associate_access_policy(self):
        cluster, principal = self._get_param("name"), self._get_param("principalArn")
        policy = {
            "policyArn": self._get_param("policyArn"),
            "accessScope": self._get_param("accessScope"),
            "associatedAt": time.time(),
            "modifiedAt": time.time(),
        }
        policies.put((cluster, principal, policy["policyArn"]), policy)
        return ActionResult(
            {
                "clusterName": cluster,
                "principalArn": principal,
                "associatedAccessPolicy": policy,
            }
        )

    def list_associated_access_policies(self):
        cluster, principal = self._get_param("name"), self._get_param("principalArn")
        found = [value for key, value in policies.things.items() if key[:2] == (cluster, principal)]
        return ActionResult(
            {"clusterName": cluster, "principalArn": principal, "associatedAccessPolicies": found}
        )

    def disassociate_access_policy(self):
        names = ("name", "principalArn", "policyArn")
        policies.remove(*(self._get_param(name) for name in names))
        return EmptyResult()

    def create_pod_identity_association(self):
        cluster, identity = self._get_param("name"), "a-" + uuid4().hex[:17]
        association = {
            "associationId": identity,
            "associationArn": arn(self, "podidentityassociation", cluster, identity),
            "createdAt": time.time(),
            "modifiedAt": time.time(),
            "clusterName": cluster,
            **self.sent("namespace", "serviceAccount", "roleArn", "tags"),
        }
        return ActionResult({"association": associations.put((cluster, identity), association)})

    def describe_pod_identity_association(self):
        key = self._get_param("name"), self._get_param("associationId")
        return ActionResult({"association": associations.get(*key)})

    def list_pod_identity_associations(self):
        cluster = self._get_param("name")
        found = [value for key, value in associations.things.items() if key[0] == cluster]
        return ActionResult({"associations": found})

    def delete_pod_identity_association(self):
        key = self._get_param("name"), self._get_param("associationId")
        return ActionResult({"association": associations.remove(*key)})


def with_security_group(create_cluster):
    """EKS creates a security group for each cluster; the database accepts connections from it."""

    def create(self, name, resources_vpc_config, **rest):
        ec2 = ec2_backends[self.account_id][self.region_name]
        subnet = ec2.get_subnet(resources_vpc_config["subnetIds"][0])
        group = ec2.create_security_group(
            f"eks-cluster-sg-{name}", "Made by EKS", vpc_id=subnet.vpc_id
        )
        made_by_eks = {"clusterSecurityGroupId": group.id, "vpcId": subnet.vpc_id}
        return create_cluster(
            self, name=name, resources_vpc_config=resources_vpc_config | made_by_eks, **rest
        )

    return create


def without_security_group(delete_cluster):
    def delete(self, name):
        cluster = delete_cluster(self, name)
        ec2 = ec2_backends[self.account_id][self.region_name]
        ec2.delete_security_group(
            group_id=cluster.resources_vpc_config["clusterSecurityGroupId"]
        )
        return cluster

    return delete


def with_access_config(create_cluster):
    def create(self):
        result = create_cluster(self)
        cluster = self.eks_backend.describe_cluster(self._get_param("name"))
        cluster.access_config = self._get_param("accessConfig")
        return result

    return create


def with_resource_id(create_replica):
    def create(self, db_kwargs):
        replica = create_replica(self, db_kwargs)
        replica.dbi_resource_id = "db-" + uuid4().hex[:26].upper()
        return replica

    return create


def complete():
    eks_models.DEFAULT_REMOTE_ACCESS = None
    EKSResponse.create_cluster = with_access_config(EKSResponse.create_cluster)
    RDSBackend.create_db_instance_read_replica = with_resource_id(
        RDSBackend.create_db_instance_read_replica
    )
    EKSBackend.create_cluster = with_security_group(EKSBackend.create_cluster)
    EKSBackend.delete_cluster = without_security_group(EKSBackend.delete_cluster)
    added = [
        CLUSTER + "/addons$",
        ADDON + "$",
        CLUSTER + "/access-entries$",
        ENTRY + "/access-policies/(?P<policyArn>.+)$",
        ENTRY + "/access-policies$",
        ENTRY + "$",
        CLUSTER + "/pod-identity-associations$",
        ASSOCIATION + "$",
    ]
    urls.url_paths = {path: CompleteEKS.dispatch for path in added} | urls.url_paths


if __name__ == "__main__":
    complete()
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    with open(sys.argv[1], "w", encoding="utf-8") as port_file:
        port_file.write(str(server.get_host_and_port()[1]))
    while True:
        time.sleep(3600)
