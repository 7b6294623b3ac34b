mock_provider "aws" { source = "../../mocks" }

variables {
  name                    = "farthing-test"
  vpc_id                  = "vpc-00000000000000000"
  private_subnet_ids      = ["subnet-a", "subnet-b", "subnet-c"]
  administrator_role_arns = ["arn:aws:iam::123456789012:role/platform"]

  pod_roles = {
    backend = {
      namespace       = "farthing"
      service_account = "backend"
      policy          = "{}"
    }
  }
}

run "the_cluster" {
  assert {
    condition     = !aws_eks_cluster.this.vpc_config[0].endpoint_public_access
    error_message = "By default, the Kubernetes API must be reachable from the network only."
  }

  assert {
    condition     = aws_cloudwatch_log_group.control_plane.name == "/aws/eks/${aws_eks_cluster.this.name}/cluster"
    error_message = "The log group must have the name that EKS uses; otherwise EKS creates it without a key."
  }

  assert {
    condition = jsondecode(aws_eks_addon.before_nodes["vpc-cni"].configuration_values) == {
      enableNetworkPolicy = "true"
    }
    error_message = "Network policies must be enforced."
  }

  assert {
    condition = jsondecode(aws_iam_role.pod["backend"].assume_role_policy).Statement[*].Condition == [{
      StringEquals = {
        "aws:RequestTag/eks-cluster-arn"            = "arn:aws:eks:eu-central-1:123456789012:cluster/farthing-test"
        "aws:RequestTag/kubernetes-namespace"       = aws_eks_pod_identity_association.pod["backend"].namespace
        "aws:RequestTag/kubernetes-service-account" = aws_eks_pod_identity_association.pod["backend"].service_account
      }
    }]
    error_message = "Only the service account to which the role is bound may assume it."
  }

  assert {
    condition = alltrue([
      for statement in jsondecode(aws_iam_role_policy.pod["load-balancer-controller"].policy).Statement :
      !contains(flatten([statement.Action]), "elasticloadbalancing:DeleteLoadBalancer")
      || try(statement.Condition.StringEquals["aws:ResourceTag/elbv2.k8s.aws/cluster"], "") == "farthing-test"
    ])
    error_message = "The controller must be able to delete only load balancers of this cluster."
  }

  assert {
    condition     = length(aws_iam_role_policy.pod["load-balancer-controller"].policy) < 10240
    error_message = "AWS limits the inline policies of a role to 10,240 characters."
  }
}

run "wrong_variables_are_refused" {
  command = plan

  variables {
    name                    = "-farthing"
    kubernetes_version      = "1.30"
    vpc_id                  = "farthing"
    private_subnet_ids      = ["subnet-a", "subnet-b"]
    public_access_cidrs     = ["0.0.0.0/0"]
    administrator_role_arns = []
    node_instance_types     = ["m7g.large"]
    node_count              = 2
    node_disk_gb            = 8
    log_retention_days      = 1
    pod_roles               = { backend = { namespace = "farthing", service_account = "*", policy = "{}" } }
  }

  expect_failures = [
    var.name, var.kubernetes_version, var.vpc_id, var.private_subnet_ids, var.public_access_cidrs,
    var.administrator_role_arns, var.node_instance_types, var.node_count, var.node_disk_gb,
    var.log_retention_days, var.pod_roles,
  ]
}

run "other_wrong_variables_are_refused" {
  command = plan

  variables {
    addon_versions          = { coredns = "latest" }
    public_access_cidrs     = ["128.0.0.0/1"]
    administrator_role_arns = ["anna"]
    pod_roles               = { node = { namespace = "farthing", service_account = "backend", policy = "{}" } }
  }

  expect_failures = [
    var.addon_versions, var.public_access_cidrs, var.administrator_role_arns, var.pod_roles,
  ]
}

run "a_kube_proxy_of_another_kubernetes_is_refused" {
  command = plan

  variables { kubernetes_version = "1.36" }

  expect_failures = [var.addon_versions]
}
